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
        let demand = JSONValue.object(GateDemand.schema(isAboutLabels: false))
        let labelDemand = JSONValue.object(GateDemand.schema(isAboutLabels: true))
        let shareOrAggregates: JSONObject = [
            "anyOf": [.object(GateCondition.Kind.share.schema), demand, .object(aggregates)]
        ]
        func orLabelDemand(_ kind: GateCondition.Kind) -> JSONObject {
            ["anyOf": [.object(kind.schema), labelDemand]]
        }
        let scores = Gate.ClassScore.allCases.filter { $0 != .f1 }.map(\.rawValue)
        let patterns: [(String, JSONObject)] = [
            ("^failed\\.(\(reasons))$", GateCondition.Kind.count(.atMost).schema),
            ("^(confidence|fields\\.[^.]+)$", aggregates),
            ("^fields\\..+\\.(\(words))$", GateCondition.Kind.value.schema),
            ("^fields\\.[^.]+\\.(?!(.*\\.)?(\(words))$).+$", shareOrAggregates),
            (
                "^(\(families.joined(separator: "|")))\\..+$",
                ["anyOf": [.object(GateCondition.Kind.share.schema), demand]]
            ),
            ("^(\(scores.joined(separator: "|")))\\..+$", orLabelDemand(.rate(.atLeast))),
            (
                "^\(Gate.ClassScore.f1.rawValue)\\..+$",
                GateCondition.Kind.rate(.atLeast).schema
            ),
        ]
        var regression = RegressionGate.form.schema
        regression["description"] = .string(RegressionGate.summary)
        return [
            "type": "object",
            "minProperties": 1,
            "properties": .object(
                JSONObject(
                    [(RegressionGate.name, .object(regression))]
                        + fixed.map { metric in
                            var property =
                                metric.measure.isSampled
                                ? orLabelDemand(metric.kind) : metric.kind.schema
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
