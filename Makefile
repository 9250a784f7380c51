# `make site` builds, `make check` checks the content, `make test` tests everything. All install what they need.

VENV := .venv
PY := $(VENV)/bin/python
export NO_MKDOCS_2_WARNING := 1
# A shell has a LANG of its own; only one that was typed after `make` is meant.
TYPED_LANG := $(if $(filter command line,$(origin LANG)),$(LANG))
ASKED = --page "$(PAGE)" --lang "$(TYPED_LANG)"
DARAJA := PYTHONUTF8=1 PYTHONPATH=hooks $(PY) -m daraja

.PHONY: site serve check status diff pin page test bench-search requirements clean

site: $(VENV)/site.done ## build site/; the last good one stays until the new one is whole
	rm -rf site.next
	$(PY) -m mkdocs build --strict --site-dir site.next
	rm -rf site
	mv site.next site

serve: $(VENV)/site.done ## preview at http://127.0.0.1:8000 (stop and start after a change in hooks/)
	$(PY) -m mkdocs serve

status: $(VENV)/site.done ## how old each translation is; ends with 0 if all are current
	$(DARAJA) status

diff: $(VENV)/site.done ## what changed in the original since a page was translated: make diff PAGE=gap/education LANG=sw
	$(DARAJA) diff $(ASKED)

pin: $(VENV)/site.done ## record that a translation is up to date: make pin PAGE=gap/education LANG=sw
	$(DARAJA) pin $(ASKED)

page: $(VENV)/site.done ## a new page in every language: make page NAME=gap/new
	$(DARAJA) page --page "$(NAME)"

check: $(VENV)/test.done ## every check of the content in seconds: numbers, words, spelling; builds nothing
	$(DARAJA).language

test: $(VENV)/test.done ## everything: style, types, tests, real pages in Chromium
	$(PY) -m ruff check --quiet .
	$(PY) -m ruff format --quiet --check .
	$(PY) -m mypy
	$(PY) tests/chromium.py
	$(PY) -m pytest

bench-search: $(VENV)/bench.done ## our search beside Material's and Pagefind's; some 20 minutes (for the real site only: ARGS=--quick)
	$(PY) tests/chromium.py
	$(PY) bench/search.py $(ARGS)

requirements: $(VENV)/site.done ## pin again what requirements*.in name
	$(PY) -m pip install --quiet uv
	$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header requirements.in --output-file requirements.txt
	$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header requirements-test.in --output-file requirements-test.txt
	$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header requirements-bench.in --output-file requirements-bench.txt

clean: ## remove what the commands made
	rm -rf $(VENV) site site.next

$(VENV)/site.done: requirements.txt
	test -x $(PY) || python3 -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

$(VENV)/test.done: requirements-test.txt requirements.txt
	test -x $(PY) || python3 -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	touch $@ $(VENV)/site.done

$(VENV)/bench.done: requirements-bench.txt requirements-test.txt requirements.txt
	test -x $(PY) || python3 -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	touch $@ $(VENV)/test.done $(VENV)/site.done
