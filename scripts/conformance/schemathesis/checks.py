"""What an answer of Dateline's may be, and values of its scalars, for schemathesis."""

import atexit
import collections
import datetime
import pathlib
import re
import zlib

import graphql
import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

ROOT = pathlib.Path(__file__).resolve().parents[3]
DOCUMENTED = set(re.findall(r"^\| ([A-Z_]+) ", (ROOT / "schema" / "errors.md").read_text(), re.MULTILINE))
# What may be said of an operation that fits the schema; all other codes tell of a fault.
REFUSALS = {"BAD_USER_INPUT", "CYPHER_REFUSED", "OPERATION_TOO_COMPLEX"}
# What may be said of one that does not.
MISFITS = REFUSALS | {"GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"}

days = st.dates(datetime.date(2025, 10, 1), datetime.date(2025, 12, 31))  # the example articles are of these
schemathesis.graphql.scalar("Date", days.map(lambda day: nodes.String(day.isoformat())))
schemathesis.graphql.scalar("DateTime", days.map(lambda day: nodes.String(f"{day.isoformat()}T09:30:00Z")))
schemathesis.graphql.scalar("JSON", st.text(max_size=8).map(nodes.String))
schemathesis.graphql.scalar("JSONObject", st.just(nodes.Object([])))

ONE_END = [{"last", "before", "after"}] * 4 + [{"first", "before", "after"}] * 2 + [{"last", "before"}, set()]


@schemathesis.hook
def map_body(context, body):
    """Most lists are asked for one page from one end, and ways for two nodes: else nearly all would be refused unread."""
    if not isinstance(body, graphql.DocumentNode) or graphql.validate(context.operation.schema.client_schema, body):
        return body  # made wrong on purpose
    return graphql.visit(body, Plausible())


class Plausible(graphql.Visitor):
    def enter_field(self, node, *_):
        names = {argument.name.value for argument in node.arguments}
        lot = zlib.crc32(graphql.print_ast(node).encode())
        dropped = ONE_END[lot % len(ONE_END)] if names & {"last", "before"} else set()
        kept = (argument for argument in node.arguments if argument.name.value not in dropped)
        return with_changes(node, arguments=tuple(with_two(argument) for argument in kept))


def with_two(argument):
    value = argument.value
    is_short = value.kind == "string_value" or (value.kind == "list_value" and len(value.values) < 2)
    if argument.name.value != "among" or not is_short:
        return argument
    return with_changes(argument, value=nodes.List([nodes.String("a"), nodes.String("b")]))


def with_changes(node, **changes):
    return type(node)(**{key: getattr(node, key) for key in node.keys} | changes)


outcomes: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)


@schemathesis.check
def answers_as_documented(ctx, response, case):
    """No 5xx, JSON, and of the documented errors only those that are about what was asked."""
    assert response.status_code in (200, 400), f"status {response.status_code}"
    body = response.json()
    codes = [error["extensions"]["code"] for error in body.get("errors", [])]
    for error in body.get("errors", []):
        assert error["extensions"]["requestId"], "an error without a request id"
        assert error["extensions"]["code"] in DOCUMENTED, f"{error['extensions']['code']} is not in schema/errors.md"
    is_negative = case.meta is not None and case.meta.generation.mode.is_negative
    wrong = set(codes) - (MISFITS if is_negative else REFUSALS)
    assert not wrong, f"expected an answer or one of {sorted(REFUSALS)}, but got {sorted(wrong)}: {body['errors'][0]['message']}"
    if not is_negative:
        outcomes[case.operation.label]["refused" if codes else "answered"] += 1


@atexit.register
def tell():
    for label, counts in sorted(outcomes.items()):
        print(f"{label}: {counts['answered']} answered, {counts['refused']} refused")
