# Everything runs in an environment of its own, `.venv`; nothing is installed elsewhere.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
TEST_STAMP := $(VENV)/.installed-test
ASSURANCE_STAMP := $(VENV)/.installed-assurance
VALIDATOR := .venv-validator
MAPS := maps
INSTALL := @$(BIN)/python -m pip install -qq
COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test test-desktop test-firefox format docs lint types imports unit browser package bench audit coverage mutants fuzz soak kills system picture constraints clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(STAMP) ## build the example and print where its maps are
	@$(BIN)/pva-geo demo $(MAPS)

test: $(TEST_STAMP) system lint types imports unit package ## run every check and test

test-desktop: $(TEST_STAMP) ## open products in QGIS, LibreOffice and PDOK's validator; installs them
	@sh .ci/desktop $(VALIDATOR)
	PVA_VALIDATOR=$(VALIDATOR) $(BIN)/pytest -m desktop -rP tests/desktop

test-firefox: $(TEST_STAMP) ## walk the maps in Firefox; installs it
	@sh .ci/firefox
	$(BIN)/pytest tests/browser/test_firefox.py

lint: $(TEST_STAMP) ## format, style and docstring rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(TEST_STAMP) ## types, strict
	$(BIN)/mypy

imports: $(TEST_STAMP) ## who may import whom
	$(BIN)/lint-imports

unit: $(TEST_STAMP) ## doctests, unit, property, command-line, notebook and browser tests
	$(BIN)/pytest -n 2

package: $(TEST_STAMP) ## build wheel, sdist and bill of materials, and try them
	$(BIN)/python -m build --no-isolation --outdir dist . > $(VENV)/build.log || (cat $(VENV)/build.log; exit 1)
	$(BIN)/python tests/bill.py dist
	$(BIN)/python tests/installed.py dist

bench: $(TEST_STAMP) ## print how fast it is; measures nothing else than speed
	$(BIN)/python -m tests.benchmarks.start
	$(BIN)/python -m tests.benchmarks.maps
	$(BIN)/python -m tests.benchmarks.coverage
	$(BIN)/python -m tests.benchmarks.attachment
	$(BIN)/python -m tests.benchmarks.building

audit: $(ASSURANCE_STAMP) ## ask whether a pinned version has a known weakness; needs a network
	$(BIN)/pip-audit --require-hashes --disable-pip --requirement constraints.txt

coverage: $(TEST_STAMP) ## measure lines and branches of the core that tests reach
	@mkdir -p build
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q -n 0 --ignore tests/browser --ignore tests/desktop
	$(BIN)/coverage report

mutants: $(ASSURANCE_STAMP) ## change the core in 300 places, and see tests fail; an hour
	nice $(BIN)/python tests/mutation.py --sample 300

fuzz: $(TEST_STAMP) ## read 20,000 files made bad; half an hour, with a report in build/
	@mkdir -p build
	PYTHONPATH=.:tests nice $(BIN)/python -m fuzz.run --count 20000 --report build/fuzz.json

soak: $(TEST_STAMP) ## build 200 times in one process: does memory grow, or what is open?
	nice $(BIN)/python tests/soak.py --builds 200 --report build/soak.json

kills: $(TEST_STAMP) ## kill 200 builds, and let 50 pairs build at once
	PYTHONPATH=.:tests nice $(BIN)/python -m kills --kills 200 --pairs 50

system: ## install what the tests need of the system, when root or with CI set
	@sh .ci/system

docs: $(STAMP) ## renew the pages that are made from the code
	@mkdir -p docs
	$(BIN)/python -m pva_geo.report.fields > docs/projectvelden.md
	$(BIN)/python -m pva_geo.writers.product_schema > pva_geo/writers/product.schema.json

format: $(TEST_STAMP) ## put the code in form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

picture: $(TEST_STAMP) demo ## take the pictures of the maps anew, in docs/beeld
	$(BIN)/python tests/browser/take_pictures.py $(MAPS) docs/beeld

constraints: $(TEST_STAMP) ## renew the hashed set of tested versions
	$(BIN)/python -m pip install --quiet uv
	$(COMPILE) --extra build --output-file constraints.txt pyproject.toml
	$(COMPILE) --extra build --extra test --constraint constraints.txt --output-file constraints-test.txt pyproject.toml
	$(COMPILE) --extra build --extra test --extra assurance --constraint constraints-test.txt --output-file constraints-assurance.txt pyproject.toml

$(ASSURANCE_STAMP): $(TEST_STAMP) constraints-assurance.txt
	$(INSTALL) --require-hashes --no-deps --requirement constraints-assurance.txt
	@touch $@

clean: ## take the environment and what was built away
	rm -rf $(VENV) $(VALIDATOR) dist build

$(VENV)/.made:
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(STAMP): $(VENV)/.made pyproject.toml constraints.txt
	$(INSTALL) --require-hashes --no-deps --requirement constraints.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(TEST_STAMP): $(STAMP) constraints-test.txt
	$(INSTALL) --require-hashes --no-deps --requirement constraints-test.txt
	@touch $@
