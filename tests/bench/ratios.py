#!/usr/bin/env python3
"""How quick `sdklint check` is, as ratios of whole processes timed in one run.

  ratios.py [--runs N] [--threads N] TREE...        against a bare tree-sitter parse, and ast-grep where it is installed
  ratios.py [--runs N] [--threads N] --growth MAX   synthetic apps of 10^4 lines up to MAX: time and memory per line

Each figure is the median of N runs (5) after one that isn't counted; commands take turns, so that a machine that slows
down slows all of them. The trees are copied before a file is edited. Programs are taken from build/bin beside here."""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from make_app import make_app

HERE = os.path.dirname(os.path.abspath(__file__))
BIN = os.environ.get('SDKLINT_BIN', os.path.join(HERE, '../../build/bin'))


class Sample:
    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory


def timed(command, environment):
    begin = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f'{" ".join(command)} ended with {child.returncode}')
    return Sample(time.monotonic() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def median(samples, what):
    return statistics.median(getattr(sample, what) for sample in samples)


def code_files(tree):
    found = []
    for folder, folders, names in os.walk(tree):
        folders[:] = sorted(name for name in folders if name not in ('.git', 'node_modules'))
        found += [os.path.join(folder, name) for name in sorted(names) if name.endswith(('.java', '.kt'))]
    return found


def edit(path, number, code=''):
    """A comment at the head, so that everything in the file moves by a line, and code at the end."""
    with open(path, encoding='utf-8', errors='surrogateescape') as file:
        text = file.read()
    with open(path, 'w', encoding='utf-8', errors='surrogateescape') as file:
        file.write(f'// edited {number}\n{text}{code}')


class Bench:
    def __init__(self, threads, runs, folder):
        self.threads, self.runs = str(threads), runs
        self.cache = os.path.join(folder, 'cache')
        self.environment = dict(os.environ, XDG_CACHE_HOME=self.cache, LC_ALL='C.UTF-8')

    def check(self, tree, *more):
        return timed([os.path.join(BIN, 'sdklint'), 'check', tree, '--jobs', self.threads, '--fail-on', 'never', *more],
                     self.environment)

    def parse(self, tree):
        return timed([os.path.join(BIN, 'sdklint-bare-parse'), tree, self.threads], self.environment)

    def ast_grep(self, tree, language):
        return timed(['ast-grep', 'run', '--pattern', 'neverCalledAnywhere()', '--lang', language, '--threads',
                      self.threads, tree], self.environment)

    def forget(self):
        shutil.rmtree(self.cache, ignore_errors=True)


def fill(bench, tree, files):
    """The samples of every command, taken in turns."""
    samples = {}

    def add(name, sample):
        samples.setdefault(name, []).append(sample)

    has_ast_grep = shutil.which('ast-grep') is not None
    for run in range(bench.runs + 1):
        if run == 1:
            samples.clear()  # the first is to warm the machine up
        add('bare parse', bench.parse(tree))
        if has_ast_grep:
            java, kotlin = bench.ast_grep(tree, 'java'), bench.ast_grep(tree, 'kotlin')
            add('ast-grep', Sample(java.wall + kotlin.wall, java.cpu + kotlin.cpu, max(java.memory, kotlin.memory)))
        add('cold, nothing kept', bench.check(tree, '--no-cache'))
        bench.forget()
        add('cold, keeps', bench.check(tree))
        add('warm', bench.check(tree))
        edited = files[len(files) * (run + 1) // (bench.runs + 2)]
        edit(edited, run)
        add('a comment added', bench.check(tree))
        edit(edited, run, f'\nclass Edited{run} {{ }}\n')
        add('one file edited', bench.check(tree))
    return samples


def compare(bench, original, folder):
    tree = os.path.join(folder, 'tree')
    shutil.copytree(original, tree, symlinks=True, ignore=shutil.ignore_patterns('.git'))
    files = code_files(tree)
    size = sum(os.path.getsize(path) for path in files)
    lines = sum(open(path, 'rb').read().count(b'\n') for path in files)
    print(f'{original}: {len(files)} files, {lines} lines, {size / 1e6:.1f} MB of Java and Kotlin; '
          f'{bench.threads} threads, medians of {bench.runs}')
    samples = fill(bench, tree, files)
    parse_wall, parse_cpu = (median(samples['bare parse'], what) for what in ('wall', 'cpu'))
    print(f'{"":20}{"wall s":>9}{"cpu s":>9}{"MB":>8}{"wall/parse":>12}{"cpu/parse":>11}{"wall/ast-grep":>15}'
          f'{"bytes/source":>14}')
    for name, taken in samples.items():
        wall, cpu, memory = (median(taken, what) for what in ('wall', 'cpu', 'memory'))
        rival = f'{wall / median(samples["ast-grep"], "wall"):.2f}' if 'ast-grep' in samples else '-'
        print(f'{name:20}{wall:9.3f}{cpu:9.3f}{memory / 1e6:8.1f}{wall / parse_wall:12.2f}{cpu / parse_cpu:11.2f}'
              f'{rival:>15}{memory / size:14.1f}')
    shutil.rmtree(tree)
    print(flush=True)


def growth(bench, largest, folder):
    print(f'synthetic apps, {bench.threads} threads, medians of {bench.runs}')
    print(f'{"lines":>10}{"wall s":>9}{"cpu s":>9}{"MB":>8}{"cpu us/line":>13}{"x linear":>10}')
    wanted, base = 10_000, None
    while wanted <= largest:
        tree = os.path.join(folder, 'tree')
        lines = make_app(tree, wanted)
        taken = [bench.check(tree, '--no-cache') for _ in range(bench.runs + 1)][1:]
        wall, cpu, memory = (median(taken, what) for what in ('wall', 'cpu', 'memory'))
        # What a run costs at all is no part of growth: the curve is told from 10^5 lines on.
        if wanted == 100_000:
            base = cpu / lines
        times = f'{cpu / lines / base:.2f}' if base else '-'
        print(f'{lines:10}{wall:9.3f}{cpu:9.3f}{memory / 1e6:8.1f}{1e6 * cpu / lines:13.2f}{times:>10}', flush=True)
        shutil.rmtree(tree)
        wanted *= 10


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('trees', nargs='*', metavar='TREE')
    parser.add_argument('--runs', type=int, default=5)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--growth', type=int, metavar='MAX')
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix='sdklint-bench-') as folder:
        bench = Bench(asked.threads, asked.runs, folder)
        for tree in asked.trees:
            compare(bench, tree, folder)
        if asked.growth:
            growth(bench, asked.growth, folder)


if __name__ == '__main__':
    main()
