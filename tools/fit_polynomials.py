"""Fits the polynomials of dev.backstitch.processor.formula by a discrete Remez exchange.

Run: python3 fit_polynomials.py   (needs mpmath)

Each coefficient is rounded to the precision it is used in before the higher ones are fitted, so
that the rounding of the low ones is made up for.
"""
import struct
import sys
from mpmath import mp, mpf, matrix, lu_solve, exp, expm1, log, log1p, erf, erfc, sqrt, cos, pi

mp.dps = 60


def rounded(value, single):
    return mpf(struct.unpack('f', struct.pack('f', float(value)))[0]) if single else mpf(float(value))


def remez(xs, fs, ws, powers):
    count = len(powers)
    nodes = [round(i * (len(xs) - 1) / count) for i in range(count + 1)]
    for _ in range(40):
        a = matrix(count + 1, count + 1)
        b = matrix(count + 1, 1)
        for row, i in enumerate(nodes):
            for col, p in enumerate(powers):
                a[row, col] = xs[i] ** p
            a[row, count] = (-1) ** row / ws[i]
            b[row] = fs[i]
        solution = lu_solve(a, b)
        errors = [w * (f - sum(solution[c] * x ** p for c, p in enumerate(powers)))
                  for x, f, w in zip(xs, fs, ws)]
        runs, start = [], 0
        for i in range(1, len(xs) + 1):
            if i == len(xs) or (errors[i] > 0) != (errors[start] > 0):
                runs.append(max(range(start, i), key=lambda j: abs(errors[j])))
                start = i
        while len(runs) > count + 1:
            runs.pop(0 if abs(errors[runs[0]]) < abs(errors[runs[-1]]) else -1)
        if len(runs) < count + 1 or runs == nodes:
            break
        nodes = runs
    return [solution[c] for c in range(count)], max(abs(e) for e in errors)


def least_squares(xs, fs, ws, powers):
    """The weighted least squares fit: for powers that lack the low ones an exchange may fail."""
    count = len(powers)
    normal, right = matrix(count, count), matrix(count, 1)
    for x, f, w in zip(xs, fs, ws):
        row = [w * x ** p for p in powers]
        for i in range(count):
            right[i] += row[i] * w * f
            for j in range(i, count):
                normal[i, j] += row[i] * row[j]
    for i in range(count):
        for j in range(i):
            normal[i, j] = normal[j, i]
    solution = lu_solve(normal, right)
    return [solution[c] for c in range(count)]


def fit(name, f, weight, low, high, powers, single, points=400):
    low, high = mpf(low), mpf(high)
    xs = [(low + high) / 2 - (high - low) / 2 * cos(pi * (i + mpf(1) / 2) / points) for i in range(points)]
    fs = [f(x) for x in xs]
    ws = [weight(x) for x in xs]
    powers = list(powers)
    done = []
    coefficients, ideal = remez(xs, fs, ws, powers)
    left = powers[:]
    while left:
        if done:
            coefficients = least_squares(xs, fs, ws, left)
        c = rounded(coefficients[0], single)
        done.append(c)
        p = left.pop(0)
        fs = [v - c * x ** p for v, x in zip(fs, xs)]
    worst = max(abs(w * v) for w, v in zip(ws, fs))
    print('%s %s: error 2^%s ideal 2^%s' % (name, 'float' if single else 'double',
          mp.nstr(log(worst, 2), 4), mp.nstr(log(ideal, 2), 4)))
    texts = []
    for c in done:
        texts.append('%.9g' % float(c) + 'f' if single else repr(float(c)))
    print('    ' + ', '.join(texts), flush=True)
    return done


LN2 = log(2)


def main(which):
    def on(name):
        return not which or name in which
    if on('exp'):
        for single, degree in ((True, 6), (False, 11)):
            fit('EXP after 1 + x', lambda x: exp(x) - 1 - x, lambda x: exp(-x), -LN2 / 2 * mpf('1.001'),
                LN2 / 2 * mpf('1.001'), range(2, degree + 1), single)
    if on('expm1'):
        q = lambda x: (expm1(x) - x) / x ** 2
        for single, degree in ((True, 5), (False, 10)):
            fit('EXPM1 (expm1(x) - x) / x^2', q, lambda x: x ** 2 / expm1(x) if x else 0,
                -LN2 / 2 * mpf('1.001'), LN2 / 2 * mpf('1.001'), range(degree + 1), single)
    if on('log'):
        q = lambda x: (log1p(x) - x) / x ** 2
        for degree in (8,):
            fit('LOG (log1p(x) - x) / x^2', q, lambda x: x ** 2 / log1p(x), sqrt(mpf(1) / 2) - 1,
                sqrt(mpf(2)) - 1, range(degree + 1), True)
        for degree in (8,):
            fit('LOG_UNIT (log1p(x) - x) / x^2', q, lambda x: x ** 2 / log1p(x), 0, 1,
                range(degree + 1), True)
        # with s = f/(2+f), w = s^2: log1p(f) = 2s + s w P(w)
        def p(w):
            s = sqrt(w)
            return (log((1 + s) / (1 - s)) - 2 * s) / (s * w)
        weight = lambda w: w * sqrt(w) / log((1 + sqrt(w)) / (1 - sqrt(w)))
        for degree in (6,):
            fit('LOG P(w)', p, weight, 0, (sqrt(mpf(2)) - 1) ** 2 / (1 + sqrt(mpf(2))) ** 2 * mpf('1.001'),
                range(degree + 1), False)
        for degree in (9,):
            fit('LOG_UNIT P(w)', p, weight, 0, mpf(1) / 9 * mpf('1.0001'), range(degree + 1), False)
    if on('erf'):
        def p(w):
            x = sqrt(w)
            return erf(x) / x - 1
        weight = lambda w: sqrt(w) / erf(sqrt(w))
        for single, limit, degree in ((True, 0.93, 6), (False, 1, 12)):
            fit('ERF below %s' % limit, p, weight, 0, mpf(limit) ** 2, range(degree + 1), single)
        for single, low, high, degrees in ((True, 0.93, 4, (6,)), (False, 1, 6, (18,))):
            for degree in degrees:
                fit('ERF tail log(erfc(x)) from %s' % low, lambda x: log(erfc(x)),
                    lambda x: erfc(x), low, high, range(degree + 1), single)


main(sys.argv[1:])
