"""Writes rows and the figures that scikit-learn gives for them, for MetricGoldenTest.

Run: python3 write_metric_figures.py > golden.csv   (needs scikit-learn; figures by 1.9.1)
"""
import random
import numpy
import sklearn.metrics as metrics

random.seed(3)


def numbers(values):
    return ' '.join(repr(float(value)) for value in numpy.ravel(values))


def rows(case, predicted, observed, weights):
    width = numpy.shape(predicted)[1]
    print(f'{case};{width};{numbers(predicted)};{numbers(observed)};{numbers(weights)}')


def figure(case, name, value):
    print(f'{case}/{name};{float(value)!r}')


def probabilities(classes):
    """Sixteenths that differ within a row, so that the greatest is one, and tie between rows."""
    while True:
        parts = [random.randint(0, 12) for _ in range(classes - 1)]
        parts.append(16 - sum(parts))
        if parts[-1] >= 0 and len(set(parts)) == classes:
            random.shuffle(parts)
            return [part / 16 for part in parts]


def classes(case, count, predicted, observed, weights):
    predicted, observed = numpy.array(predicted), numpy.array(observed)
    rows(case, predicted, numpy.eye(count)[observed], weights)
    chosen = predicted.argmax(axis=1)
    weighted = {'sample_weight': weights}
    figure(case, 'accuracy', metrics.accuracy_score(observed, chosen, **weighted))
    figure(case, 'log loss', metrics.log_loss(observed, predicted, labels=range(count), **weighted))
    for k in (2, 3)[: count - 2]:
        score = metrics.top_k_accuracy_score(observed, predicted, k=k, labels=range(count), **weighted)
        figure(case, f'top {k} accuracy', score)
    if len(set(observed)) == count:
        area = metrics.roc_auc_score(observed, predicted, multi_class='ovr') if weights is None else (
            numpy.mean([metrics.roc_auc_score(observed == i, predicted[:, i], **weighted) for i in range(count)]))
        figure(case, 'area under ROC', area)
    ratios = {'precision': metrics.precision_score, 'recall': metrics.recall_score, 'F1': metrics.f1_score}
    for name, ratio in ratios.items():
        for average in ('macro', 'micro', 'weighted'):
            score = ratio(observed, chosen, average=average, zero_division=0, **weighted)
            figure(case, f'{average} {name}', score)
        each = ratio(observed, chosen, average=None, labels=range(count), zero_division=0, **weighted)
        for i in range(count):
            figure(case, f'{name} of class {i}', each[i])


def yes_or_no(case, predicted, observed, weights):
    predicted, observed = numpy.array(predicted), numpy.array(observed)
    rows(case, predicted.reshape(-1, 1), observed, weights)
    chosen = predicted >= 0.5
    weighted = {'sample_weight': weights}
    figure(case, 'accuracy', metrics.accuracy_score(observed, chosen, **weighted))
    figure(case, 'log loss', metrics.log_loss(observed, predicted, **weighted))
    figure(case, 'area under ROC', metrics.roc_auc_score(observed, predicted, **weighted))
    figure(case, 'precision of class 1', metrics.precision_score(observed, chosen, **weighted))
    figure(case, 'recall of class 0', metrics.recall_score(observed, chosen, pos_label=0, **weighted))
    figure(case, 'macro F1', metrics.f1_score(observed, chosen, average='macro', **weighted))


def values(case, predicted, observed, weights):
    rows(case, predicted, observed, weights)
    weighted = {'sample_weight': weights}
    figure(case, 'mean absolute error', metrics.mean_absolute_error(observed, predicted, **weighted))
    squared = metrics.mean_squared_error(observed, predicted, **weighted)
    figure(case, 'root mean squared error', numpy.sqrt(squared))
    figure(case, 'R squared', metrics.r2_score(observed, predicted, **weighted))


print('# case;outputs;predicted;observed;weights, then case/metric;figure by scikit-learn')
three = [probabilities(3) for _ in range(37)]
observed = [random.choice([row.index(max(row)), random.randrange(3)]) for row in three]
classes('three', 3, three, observed, numpy.ones(37))
classes('weighted', 3, three, observed, [random.choice([0, 0.5, 1, 2.25]) for _ in three])
five = [[*row[:2], 0, row[2], 0] for row in three]
five[5] = [0, 0.25, 0.5, 0, 0.25]
classes('absent', 5, [[p + 0.001 * i for i, p in enumerate(row)] for row in five],
        [(0, 1, 3)[label] for label in observed], numpy.ones(37))
binary = [random.randint(0, 16) / 16 for _ in range(29)]
answers = [int(random.random() < p) for p in binary]
answers[3], answers[4], binary[3], binary[4] = 0, 1, 1.0, 0.0
yes_or_no('binary', binary, answers, numpy.ones(29))
yes_or_no('weighted binary', binary, answers, [random.randint(0, 4) / 2 for _ in binary])
seen = [[1e6 + random.gauss(0, 1), random.gauss(5, 3), 7] for _ in range(23)]
guessed = [[a + random.gauss(0, 0.5), b + random.gauss(0, 1), c] for a, b, c in seen]
values('values', guessed, seen, numpy.ones(23))
values('weighted values', guessed, seen, [random.randint(0, 4) / 2 for _ in seen])
values('constant', [[7.5], [6.5]], [[7], [7]], numpy.ones(2))
