"""Writes figures of the functions in double, with 25 digits, for FunctionAccuracyTest.

Run: python3 write_function_figures.py 300 > functions.csv   (needs mpmath)
"""
import random
import sys
from mpmath import mp, mpf, exp, expm1, log, log1p, tanh, erf, nstr
mp.dps = 60
count = int(sys.argv[1])
random.seed(25)

def sigmoid(x): return 1 / (1 + exp(-x))
def softplus(x): return log1p(exp(-abs(x))) + (x if x > 0 else 0)

def either(low, high): return lambda: random.choice([-1, 1]) * 2 ** random.uniform(low, high)
def uniform(low, high): return lambda: random.uniform(low, high)

ranges = {
  'exp': (exp, [uniform(-745, 709.7), uniform(-2, 2), either(-40, 0), uniform(-745, -707)]),
  'expm1': (expm1, [uniform(-40, 709.7), uniform(-2, 2), either(-60, 0), uniform(-1, 1)]),
  'log': (log, [lambda: 2 ** random.uniform(-1074, 1024), uniform(0.5, 2), lambda: 1 + either(-40, -2)(), lambda: 2 ** random.uniform(-1074, -1020)]),
  'log1p': (log1p, [lambda: 2 ** random.uniform(-60, 1024), uniform(-1, 2), either(-60, -1), lambda: -1 + 2 ** random.uniform(-50, -1)]),
  'tanh': (tanh, [uniform(-20, 20), uniform(-1, 1), either(-60, 0), uniform(-3, 3)]),
  'sigmoid': (sigmoid, [uniform(-745, 40), uniform(-5, 5), uniform(-40, 40), either(-50, 1)]),
  'softplus': (softplus, [uniform(-745, 745), uniform(-5, 5), uniform(-40, 40), either(-50, 1)]),
  'erf': (erf, [uniform(-6, 6), uniform(-1.2, 1.2), either(-60, 0), uniform(-3, 3)]),
}
print('function,x,value')
for name, (f, draws) in ranges.items():
    for i in range(count):
        x = draws[i % len(draws)]()
        print('%s,%r,%s' % (name, x, nstr(f(mpf(x)), 25, min_fixed=0, max_fixed=0, strip_zeros=True)))
