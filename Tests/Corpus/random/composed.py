"""Random OpenAPI documents that use most of what the specification has.

Each document has a seed of its own. Hypothesis is not used here, since it varies its earlier examples: of 60 documents
that it draws from such a strategy about 20 are equal to others.
"""

from choices import Choices
from operations import Operations
from schemas import Schemas

PATCHES = {"3.0": "3.0.4", "3.1": "3.1.2", "3.2": "3.2.0"}


def documents(version, count, seed):
    """Documents of a version."""
    return [document(version, Choices(f"{seed} {version} {number}")) for number in range(count)]


def document(version, choices):
    """A document of a version."""
    names = list(dict.fromkeys(choices.component_name() for _ in range(choices.number(1, 8))))
    schemas = Schemas(choices, version, names, choices.some(names, 0, 4))
    info = {"title": choices.name(), "version": choices.pick(["1", "", "0.1-β"])}
    made = {"openapi": PATCHES[version], "info": info}
    components = {"schemas": schemas.components(), "securitySchemes": security_schemes(choices, version)}
    operations = Operations(choices, version, schemas, components)
    add_shared(choices, operations, components)
    made["components"] = components
    made["paths"] = operations.paths()
    add_rest(choices, operations, made)
    return made


def add_shared(choices, operations, components):
    """Adds shared components, which operations refer to."""
    components["examples"] = {"cat": {"summary": choices.text(), "value": {"name": "Tom"}}}
    components["headers"] = {name: operations.header() for name in shared_names(choices, 1)}
    if operations.version == "3.2":
        components["mediaTypes"] = {name: operations.media_type() for name in shared_names(choices, 1)}
    parameters = {name: operations.parameter(choices.name(), "query") for name in shared_names(choices, 2)}
    components["parameters"] = parameters
    components["requestBodies"] = {name: operations.body() for name in shared_names(choices, 1)}
    components["responses"] = {name: operations.response() for name in shared_names(choices, 2)}
    components["callbacks"] = {name: operations.callback(1) for name in shared_names(choices, 1)}
    if operations.schemas.modern:
        components["pathItems"] = {name: operations.path_item([]) for name in shared_names(choices, 1)}


def shared_names(choices, most):
    """Different names of components."""
    return list(dict.fromkeys(choices.component_name() for _ in range(choices.number(0, most))))


def add_rest(choices, operations, document):
    """Adds servers, tags, a general security requirement and webhooks."""
    if choices.chance(40):
        document["servers"] = [server(choices) for _ in range(choices.number(1, 2))]
    if choices.chance(20):
        document["tags"] = [{"name": name, "description": choices.text()} for name in choices.names(1, 2)]
    schemes = document["components"]["securitySchemes"]
    if schemes and choices.chance(40):
        document["security"] = [{choices.pick(list(schemes)): []}]
    if operations.schemas.modern and choices.chance(30):
        document["webhooks"] = operations.webhooks()


def server(choices):
    """A server, with variables in some."""
    if choices.chance(50):
        return {"url": choices.pick(["https://example.com", "/", "/v1", "https://example.com/a b"])}
    name = choices.pick(["class", "port", "1", "a-b", "größe", "url", "base"])
    values = choices.some(["443", "self", "", "a-b", "default", "init"], 1, 4)
    variable = {"default": choices.pick(values)}
    if choices.chance(60):
        variable["enum"] = values
    return {"url": "https://example.com/{%s}" % name, "variables": {name: variable}, "description": choices.text()}


def security_schemes(choices, version):
    """Security schemes of all types."""
    schemes = [{"type": "apiKey", "name": "X-Key", "in": choices.pick(["header", "query", "cookie"])},
               {"type": "http", "scheme": choices.pick(["bearer", "basic", "digest"])},
               {"type": "openIdConnect", "openIdConnectUrl": "https://example.com/x"},
               {"type": "oauth2", "flows": {"implicit": {"authorizationUrl": "https://example.com/a", "scopes": {}}}}]
    if version != "3.0":
        schemes.append({"type": "mutualTLS"})
    return {choices.component_name(): choices.pick(schemes) for _ in range(choices.number(0, 2))}
