"""statistics_peers.py BENCHMARK: 500 random tables, by our figures and by SciPy's and statsmodels'; 1e-9 apart at most."""
import random, subprocess, sys
from scipy.optimize import brentq
from scipy.stats import binom, norm
from statsmodels.stats.proportion import proportion_confint

random.seed(20261129)
tables = []
for _ in range(500):
    trials = random.choice([1, 5, 50, 500, 5000])
    documents = random.choice([20, 100, 1000, 10000])
    lost = random.randint(0, documents // 3)
    tables.append((trials, random.randint(0, trials), documents, lost, random.randint(0, documents // 3)))


def mid_p(changes, of):
    return binom.sf(changes - 1, of, 0.5) - binom.pmf(changes, of, 0.5) / 2 if of else 1.0


def tango(n, lost, gained):
    """The score interval by a general root finder, from the restricted likelihood's own equation."""
    def score(delta):
        # The log-likelihood of a loss with chance q and a gain with chance q + delta, at its best q:
        # its slope, times what is positive in between.
        def slope(q):
            rest, same = 1 - 2 * q - delta, n - gained - lost
            if lost == 0:
                return gained * rest - 2 * same * (q + delta)
            if gained == 0:
                return lost * rest - 2 * same * q
            return gained * q * rest + lost * (q + delta) * rest - 2 * same * q * (q + delta)
        low, high = max(0.0, -delta), (1 - delta) / 2
        q = low if slope(low) <= 0 else brentq(slope, low, high, xtol=1e-16, rtol=1e-15)
        variance = n * (2 * q + delta * (1 - delta))
        distance = gained - lost - n * delta
        if variance <= 0:
            return 0.0 if distance == 0 else float("inf") if distance > 0 else float("-inf")
        return distance / variance ** 0.5
    z = norm.ppf(0.975)
    edge = 1 - 1e-12
    point = (gained - lost) / n
    def end(target, low, high):
        return brentq(lambda d: max(-1e6, min(1e6, score(d))) - target, low, high, xtol=1e-15, rtol=1e-15, maxiter=500)
    return end(z, -edge, point), end(-z, point, edge)


lines = "".join("%d %d %d %d %d\n" % table for table in tables)
answers = subprocess.run([sys.argv[1], "tables"], input=lines, capture_output=True, text=True, check=True).stdout
worst = 0.0
for table, answer in zip(tables, answers.splitlines(), strict=True):
    trials, successes, n, lost, gained = table
    low, high = proportion_confint(successes, trials, 0.05, "beta")
    one = proportion_confint(successes, trials, 0.1, "beta")[0] if successes else 0.0
    expected = [low, high, one, mid_p(lost, lost + gained), mid_p(gained, lost + gained), *tango(n, lost, gained)]
    for mine, theirs in zip(map(float, answer.split()), expected, strict=True):
        if abs(mine - theirs) > worst:
            worst, where = abs(mine - theirs), (table, mine, theirs)
print("500 tables beside SciPy and statsmodels: %.1e apart at most (bound 1e-9)" % worst)
if worst > 1e-9:
    print("at", where)
    sys.exit(1)
