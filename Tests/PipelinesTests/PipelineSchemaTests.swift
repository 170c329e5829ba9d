import AnalysisEngine
import Foundation
import JSON
import Pipelines
import Testing

/// The JSON Schema of the format, as an independent validator understands it.
struct PipelineSchemaTests {
    /// Invalid pipelines that are right as far as a schema can say, and why they are not.
    private static let beyondSchemas: Set<String> = [
        // One value is too large for another.
        "chunking", "pack", "retry",
        // What one key demands of another.
        "category-gates", "gates-without-labels", "label-gates-without-verdict", "output-twice",
        "regression-missing", "report-column-headings", "report-columns", "reserved-fields",
        "summary-method", "undrawn", "votes",
        // What the provider's platform, or a model of this machine, has not.
        "platform-aws", "platform-bedrock-batch", "platform-elsewhere", "platform-headers",
        "platform-headers-own", "platform-without-address", "service-tier", "service-tier-local",
        // What stands elsewhere.
        "environment", "examples-file", "examples-json-file", "examples-yaml-file",
        "missing-examples", "named-files",
        // What an analysis makes of templates and examples.
        "example-results", "prompt-without-document", "unknown-price",
    ]

    private static let validator = """
        import json, sys
        import jsonschema
        from ruamel.yaml import YAML
        task = json.load(sys.stdin)
        jsonschema.Draft202012Validator.check_schema(task["schema"])
        validator = jsonschema.Draft202012Validator(task["schema"])
        verdicts = {}
        for path in task["paths"]:
            try:
                yaml = YAML(typ="safe", pure=True)
                value = yaml.load(open(path, "rb").read())
                value = json.loads(json.dumps(value, default=str))
            except Exception as error:
                verdicts[path] = "unreadable"
                continue
            errors = sorted(error.message[:200] for error in validator.iter_errors(value))
            verdicts[path] = errors[0] if errors else "valid"
        json.dump(verdicts, sys.stdout)
        """

    private static func verdicts(on paths: [String]) throws -> [String: String] {
        let task: JSONValue = [
            "schema": .object(PipelineSchema.jsonSchema(.standard)),
            "paths": .array(paths.map { .string(Fixtures.path($0)) }),
        ]
        let output = try Python.output(of: validator, input: Data(task.description.utf8))
        let verdicts = try JSONReader.value(of: [UInt8](output)).object ?? [:]
        return Dictionary(
            uniqueKeysWithValues: zip(
                paths,
                paths.map { path in
                    verdicts[Fixtures.path(path)]?.string ?? "missing"
                }
            )
        )
    }

    @Test(.enabled(if: Python.isThere, "scripts/test-python has not run"))
    func `The schema accepts every shipped and every valid pipeline`() throws {
        let paths = Fixtures.shipped + Fixtures.valid
        let verdicts = try Self.verdicts(on: paths)
        #expect(verdicts.filter { $0.value != "valid" } == [:])
    }

    @Test(.enabled(if: Python.isThere, "scripts/test-python has not run"))
    func `The schema refuses every pipeline whose mistake a schema can see`() throws {
        let verdicts = try Self.verdicts(on: Fixtures.invalid)
        let accepted = verdicts.filter { $0.value == "valid" }.keys.map { path in
            String(path.split(separator: "/").last?.dropLast(4) ?? "")
        }
        #expect(Set(accepted) == Self.beyondSchemas)
    }

    @Test func `The schema describes every key`() {
        func undescribed(_ schema: JSONObject, _ path: String) -> [String] {
            (schema["properties"]?.object ?? [:]).flatMap { member -> [String] in
                let key = path.isEmpty ? member.key : "\(path).\(member.key)"
                let below = undescribed(member.value.object ?? [:], key)
                return member.value["description"] == nil ? [key] + below : below
            }
        }
        var schema = PipelineSchema.jsonSchema(.standard)
        schema["$defs"] = nil
        #expect(undescribed(schema, "") == [])
        #expect(schema["required"] == ["analysis"])
    }

    @Test func `The schema is the same at every time`() {
        #expect(PipelineSchema.jsonSchema(.standard) == PipelineSchema.jsonSchema(.standard))
    }
}
