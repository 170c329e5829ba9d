import AnalysisCore
import JSON

/// The parts of an answer that have no column of their own, and the names of stop reasons.
enum AnswerColumns {
    private static let otherPrefix = "other:"

    /// What the column `stop` says.
    static func name(of stop: ModelAnswer.StopReason) -> String {
        switch stop {
        case .finished: "finished"
        case .maxTokens: "max-tokens"
        case .contextWindowFull: "context-window-full"
        case .refused: "refused"
        case .other(let name): otherPrefix + name
        }
    }

    /// The stop reason of a name.
    static func stop(named name: String, details: JSONObject) -> ModelAnswer.StopReason {
        switch name {
        case "finished": .finished
        case "max-tokens": .maxTokens
        case "context-window-full": .contextWindowFull
        case "refused":
            .refused(
                category: details["category"]?.string,
                explanation: details["explanation"]?.string
            )
        default: .other(name.hasPrefix(otherPrefix) ? String(name.dropFirst(6)) : name)
        }
    }

    /// Why it refused, probabilities, notes and service tier as one JSON object; `nil` where there are none.
    static func details(of answer: ModelAnswer) -> [UInt8]? {
        var details = JSONObject()
        if case .refused(let category, let explanation) = answer.stop {
            details["category"] = category.map { .string($0) }
            details["explanation"] = explanation.map { .string($0) }
        }
        if !answer.probabilities.isEmpty {
            details["probabilities"] = .object(
                object(answer.probabilities) { choices in
                    .object(object(choices) { .number($0) })
                }
            )
        }
        if answer.isExcerpt { details["excerpt"] = true }
        if !answer.notFound.isEmpty {
            details["not_found"] = .array(answer.notFound.map { .string($0) })
        }
        if !answer.notes.isEmpty {
            details["notes"] = .array(answer.notes.map { .string($0) })
        }
        // The usual tier goes without saying.
        if let tier = answer.serviceTier, !usualTiers.contains(tier) {
            details["service_tier"] = .string(tier)
        }
        return details.isEmpty ? nil : Encoding.json(.object(details))
    }

    private static let usualTiers: Set<String> = ["standard", "default"]

    /// What came and could not be read as one JSON object; `nil` where there is nothing of the kind.
    static func details(of failure: ProviderFailure) -> [UInt8]? {
        failure.unreadableAnswer.map { Encoding.json(.object(["unreadable": .string($0)])) }
    }

    /// The probabilities in the details.
    static func probabilities(in details: JSONObject) -> [String: [String: Double]] {
        var fields: [String: [String: Double]] = [:]
        for field in details["probabilities"]?.object ?? [:] {
            var choices: [String: Double] = [:]
            for choice in field.value.object ?? [:] {
                choices[choice.key] = choice.value.double
            }
            fields[field.key] = choices
        }
        return fields
    }

    private static func object<Value>(
        _ values: [String: Value],
        _ json: (Value) -> JSONValue
    ) -> JSONObject {
        JSONObject(values.sorted { $0.key < $1.key }.map { ($0.key, json($0.value)) })
    }
}
