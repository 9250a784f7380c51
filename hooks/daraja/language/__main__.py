"""`make check`: every check of the content in seconds, without building the site: `python -m daraja.language`.

A command of its own: it needs dictionaries, which the others do without.
"""

import sys

from daraja import settings
from daraja.language import check
from daraja.problems import report


def main(config: str = "mkdocs.yml") -> int:
    """Print what is not checked and every problem; 1 if there is any problem, else 0."""
    layout = settings.configured(config).layout
    problems = check.check(layout)
    for line in check.notices(layout):
        print(line)
    print(report(problems) if problems else "no problems")
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
