import AnalysisCore
import JSON

extension GateMetrics {
    /// The gates as JSON Schema: fixed names, and patterns of those that hold a label or a field.
    static var schema: JSONObject {
        let names = Gate.Aggregate.allCases.map(\.rawValue)
        let value = JSONValue.object(GateCondition.Kind.value.schema)
        let aggregates: JSONObject = [
            "type": "object",
            "minProperties": 1,
            "additionalProperties": false,
            "properties": .object(JSONObject(names.map { ($0, value) })),
        ]
        let words = names.joined(separator: "|")
        let reasons = FailureReason.allCases.map(\.rawValue).joined(separator: "|")
        let shareOrAggregates: JSONObject = [
            "anyOf": [.object(GateCondition.Kind.share.schema), .object(aggregates)]
        ]
        let patterns: [(String, JSONObject)] = [
            ("^failed\\.(\(reasons))$", GateCondition.Kind.count(.atMost).schema),
            ("^(confidence|fields\\.[^.]+)$", aggregates),
            ("^fields\\..+\\.(\(words))$", GateCondition.Kind.value.schema),
            ("^fields\\.[^.]+\\.(?!(.*\\.)?(\(words))$).+$", shareOrAggregates),
            ("^(sentiment|category)\\..+$", GateCondition.Kind.share.schema),
            (
                "^(\(Gate.ClassScore.allCases.map(\.rawValue).joined(separator: "|")))\\..+$",
                GateCondition.Kind.rate(.atLeast).schema
            ),
        ]
        return [
            "type": "object",
            "minProperties": 1,
            "properties": .object(
                JSONObject(
                    fixed.map { metric in
                        var property = metric.kind.schema
                        property["description"] = .string(metric.summary)
                        return (metric.name, .object(property))
                    }
                )
            ),
            "patternProperties": .object(
                JSONObject(patterns.map { ($0.0, .object($0.1)) })
            ),
            "additionalProperties": false,
        ]
    }
}

extension GateCondition.Kind {
    /// The conditions of this kind as JSON Schema.
    fileprivate var schema: JSONObject {
        let comparison = "(\(Gate.Comparison.allCases.map(\.rawValue).joined(separator: "|"))) *"
        let percent = "(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)%"
        let share = "(0?\\.[0-9]+|0|1(\\.0*)?|0\\.|\(percent))"
        let number = "([0-9]+\\.?[0-9]*|\\.[0-9]+)"
        return switch self {
        case .count:
            Self.schema(
                bare: ["type": "integer", "minimum": 0],
                "^(\(comparison))?[0-9]+(\\.0*)?$"
            )
        case .rate:
            Self.schema(
                bare: ["type": "number", "minimum": 0, "maximum": 1],
                "^(\(comparison))?\(share)$"
            )
        case .amount:
            Self.schema(bare: ["type": "number", "minimum": 0], "^(\(comparison))?\(number)$")
        case .share: ["type": "string", "pattern": .string("^\(comparison)\(share)$")]
        case .value: ["type": "string", "pattern": .string("^\(comparison)-?\(number)$")]
        }
    }

    private static func schema(bare: JSONObject, _ pattern: String) -> JSONObject {
        ["anyOf": [.object(bare), ["type": "string", "pattern": .string(pattern)]]]
    }
}
