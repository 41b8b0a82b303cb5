"""The Swift source of a relay: a handler that sends on each request it receives, written from the tool's model."""

from typing import Any

HEADER = """internal import Foundation
internal import OASRuntime
internal import {module}

/// Receives requests with the generated server of {module} and sends them on with its client.
struct {module}Relay: {handlers} {{
    let relay: Relay
"""


def source(module: str, prefix: str, model: dict[str, Any], document: dict[str, Any]) -> str:
    """The relay of a module, whose operations are served below a path."""
    operations = [operation for group in model["groups"] for operation in group["operations"]]
    hooks = model["webhooks"] or {"webhooks": [], "callbacks": []}
    webhooks = [hook["operation"] for hook in hooks["webhooks"]]
    callbacks = [hook["operation"] for hook in hooks["callbacks"]]
    handlers = f"{module}Handler" + (f", {module}WebhookHandler" if webhooks else "")
    parts = [HEADER.format(module=module, handlers=handlers), _registration(prefix, webhooks, callbacks)]
    for operation in operations:
        if not operation["isClientOnly"]:
            others = [other for other in operations if other["isClientOnly"] and _place(other) == _place(operation)]
            parts.append(_method(operation, "Operations", others, document, None))
    for operation in webhooks + callbacks:
        parts.append(_method(operation, "Webhooks", [], document, operation["name"]))
    return "\n".join(parts) + "}\n"


def _place(operation: dict[str, Any]) -> tuple[str, str]:
    return operation["http"], operation["path"]


def _registration(prefix: str, webhooks: list[dict[str, Any]], callbacks: list[dict[str, Any]]) -> str:
    lines = [
        "    func register(on transport: any ServerTransport) throws {",
        f'        let configuration = ServerConfiguration(pathPrefix: "{prefix}", coders: FlatXML.coders)',
        "        try register(on: transport, configuration: configuration)"]
    if webhooks:
        lines.append('        try registerWebhooks(on: transport, at: "/hooks", configuration: configuration)')
    for callback in callbacks:
        lines += [
            "        try RouteRegistrar(on: transport, configuration: configuration).add(",
            f'            Webhooks.{callback["name"]}.Request.self, at: "/callbacks/{callback["name"]}"',
            "        ) { request in",
            f'            try await self.{callback["method"]}(request)',
            "        }"]
    return "\n".join(lines + ["    }\n"])


def _method(operation: dict[str, Any], space: str, others: list[dict[str, Any]], document: dict[str, Any],
            hook: str | None) -> str:
    name = f"{space}.{operation['name']}"
    lines = [f"    func {operation['method']}(_ request: {name}.Request) async throws -> {name}.Response {{"]
    for other in others:
        members = [member["name"] for member in other["parameters"]] + (["body"] if other["body"] else [])
        values = ", ".join(f"{member}: request.{member}" for member in members)
        lines += [f'        if relay.wants("{other["name"]}") {{',
                  f"            _ = try await relay.relayed({space}.{other['name']}.Request({values}))",
                  "        }"]
    sent = "request" if hook is None else f'request, hook: "{hook}"'
    lines.append(f"        switch try await relay.relayed({sent}) {{")
    for response in operation["responses"]:
        keeps = ", keepsType: true" if _is_type_open(response, operation, document) else ""
        case = response["name"]
        if response["status"].isdigit():
            lines.append(f"        case .{case}(let reply): return .{case}(relay.renewed(reply{keeps}))")
        else:
            lines.append(f"        case .{case}(let status, let reply): "
                         f"return .{case}(status: status, relay.renewed(reply{keeps}))")
    lines += ['        case .undocumented(let status, _, _): throw RelayFailure(reason: "status \\(status)")',
              "        }", "    }\n"]
    return "\n".join(lines)


def _is_type_open(response: dict[str, Any], operation: dict[str, Any], document: dict[str, Any]) -> bool:
    """Whether the document leaves the media type of a response to whoever answers."""
    item = document["paths"].get(operation["path"], {}).get(operation["http"].lower(), {})
    content = item.get("responses", {}).get(response["status"], {}).get("content", {})
    return bool(response["body"]) and "*/*" in content
