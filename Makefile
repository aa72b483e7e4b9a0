# Every job of the house has a name; `make` lists them. Settings are in docs/operations.md.

SHELL         := bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

# Maven's download lines are progress on a terminal and noise in a log.
MVN := mvn -f backend/pom.xml $(if $(MAKE_TERMOUT),,--batch-mode --no-transfer-progress)

export JAVA_HOME := $(shell deploy/local/jdk 2>/dev/null)

KEYCLOAK_VERSION := 26.7.3
KEYCLOAK         := backend/target/keycloak/version.txt

API   := backend/target/quarkus-app/quarkus-run.jar
AOT   := backend/target/quarkus-app/trained
PAGES := frontend/dist/index.html

.PHONY: help
help: ## List the jobs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# Run

.PHONY: run api build
run: build $(AOT) ## Build and start everything on a database of its own, until Ctrl-C
	@deploy/local/run

api: $(API) $(AOT) ## Build and start the service alone
	@deploy/local/run api

build: $(API) $(PAGES) ## Build the service and the pages

# Folders are among the prerequisites: removing a file changes its folder.
$(API): backend/pom.xml openapi.yaml $(shell find backend/src/main) | java-tools
	@echo '── Building the service (the first time, Maven fetches its parts)'
	$(MVN) package -Dmaven.test.skip
	@touch $@

$(AOT): $(API)
	@echo '── Teaching the JVM how the service starts'
	@deploy/local/aot backend/target/quarkus-app
	@touch $@

$(PAGES): $(shell find frontend/src frontend/public) $(wildcard frontend/*.html frontend/*.js) frontend/node_modules/.package-lock.json
	@echo '── Building the pages'
	npm --prefix frontend run build
	@touch $@

%/node_modules/.package-lock.json: %/package-lock.json | node-tools
	@echo '── Fetching the parts of $*'
	npm --prefix $* ci
	@touch $@

.PHONY: java-tools node-tools test-tools
java-tools:
	@deploy/local/tools jdk mvn

node-tools:
	@deploy/local/tools node npm

test-tools:
	@deploy/local/install-test-tools

# Test

.PHONY: test test-contract test-backend test-frontend test-deploy test-browser
test: test-contract test-backend test-frontend test-deploy test-browser ## Run every test; installs what they need

test-contract: contract/node_modules/.package-lock.json ## The contract keeps its rules and openapi.yaml follows it
	npm --prefix contract run check
	npm --prefix contract run lint
	npm --prefix contract test

test-backend: | java-tools ## The service, over HTTP and a real PostgreSQL
	$(MVN) spotless:check verify

test-frontend: frontend/node_modules/.package-lock.json ## The pages' parts, types and style
	npm --prefix frontend run lint
	npm --prefix frontend run typecheck
	npm --prefix frontend test

test-deploy: build deploy/test/node_modules/.package-lock.json | test-tools ## Starting and stopping, containers, nginx
	shellcheck .ci/run contract/bundle contract/check $(filter-out %.md,$(wildcard deploy/local/*)) deploy/keycloak/run deploy/postgres/service-user.sh
	npm --prefix deploy/test test

test-browser: build | test-tools ## The whole job in a browser, with axe
	npm --prefix frontend run e2e

.PHONY: test-keycloak
test-keycloak: build $(KEYCLOAK) | test-tools ## Staff sign in at a real Keycloak, in a browser (fetches it: 170 MB)
	npm --prefix frontend run e2e:keycloak

$(KEYCLOAK): | java-tools
	@echo '── Fetching Keycloak'
	$(MVN) org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
	  -Dartifact=org.keycloak:keycloak-quarkus-dist:$(KEYCLOAK_VERSION):zip -DoutputDirectory=$(CURDIR)/backend/target
	rm -rf $(@D)
	mv backend/target/keycloak-$(KEYCLOAK_VERSION) $(@D)
	@touch $@

.PHONY: test-kill test-replicas bench plans
test-kill: $(API) | test-tools ## Kill the service and PostgreSQL under load and count what was promised (3 min)
	node --test deploy/test/faults/kill.test.js

test-replicas: build | test-tools ## Two replicas on one database behind nginx, replaced under load (3 min)
	node --test deploy/test/faults/replicas.test.js

bench: build $(AOT) deploy/test/node_modules/.package-lock.json ## Measure the speed that docs/scaling.md tells of, as ratios (10 min)
	@deploy/local/install-bench-tools
	node bench/run.js

plans: | java-tools ## Load 1,000,000 visits, then as many suggestions and events, and write the plan of every statement to backend/target
	$(MVN) test -Dtest=YearOfDataTest,MillionSuggestionsTest,MillionEventsTest -Dtest.excluded=

# Care

.PHONY: contract lint format clean
contract: contract/node_modules/.package-lock.json frontend/node_modules/.package-lock.json ## Bundle contract/ into openapi.yaml
	npm --prefix contract run bundle
	npm --prefix frontend run types

lint: contract/node_modules/.package-lock.json frontend/node_modules/.package-lock.json | java-tools ## Check rules and style only
	npm --prefix contract run lint
	$(MVN) spotless:check
	npm --prefix frontend run lint
	npm --prefix frontend run typecheck

format: frontend/node_modules/.package-lock.json | java-tools ## Put every file in our style
	$(MVN) spotless:apply
	npm --prefix frontend run format

clean: ## Remove what was built; data/ stays
	rm -rf backend/target frontend/dist {contract,frontend,deploy/test}/node_modules
