"""The peer of `npm run bench:spf`: one line `ready RIGHT VERSION`, then the evaluations per second of a round for each line that is read."""
import json, sys, time
import spf

path, least = sys.argv[1], float(sys.argv[2])


def text(value):
    return [one.encode('utf-8') for one in ([value] if isinstance(value, str) else value)]


def node(entries):
    rows = [next(iter(one.items())) for one in entries if isinstance(one, dict)]
    has_txt = any(kind == 'TXT' for kind, _ in rows)
    made = {}
    for kind, value in rows:
        kind = 'TXT' if kind == 'SPF' and not has_txt else kind
        if value == 'NONE':
            continue
        made.setdefault(kind, []).append(text(value) if kind in ('TXT', 'SPF') else tuple(value) if kind == 'MX' else value)
    return made, 'TIMEOUT' in entries


cases = []
for scenario in json.load(open(path, encoding='utf-8')):
    zone = {name.lower(): node(entries) for name, entries in scenario['zonedata'].items()}
    for one in scenario['tests'].values():
        wanted = one['result']
        cases.append((zone, one['host'], one.get('mailfrom', ''), one['helo'], [wanted] if isinstance(wanted, str) else wanted))

zone = {}


def look_up(name, qtype, strict=True, timeout=20):
    made, silent = zone.get(name.lower(), ({}, False))
    found = made.get(qtype)
    if found is not None:
        return [((name, qtype), one) for one in found]
    if silent:
        raise spf.TempError('DNS timeout')
    return [((name, 'CNAME'), one) for one in made.get('CNAME', [])]


spf.DNSLookup = look_up


def evaluate(case):
    global zone
    zone, host, sender, helo, _ = case
    return spf.query(i=host, s=sender, h=helo, strict=True).check()[0]


right = sum(evaluate(case) in case[4] for case in cases)
print('ready', right, spf.__version__, flush=True)
for _ in sys.stdin:
    began, times = time.perf_counter(), 0
    while True:
        for case in cases:
            evaluate(case)
        times += 1
        took = time.perf_counter() - began
        if took >= least:
            break
    print(len(cases) * times / took, flush=True)
