import AnalysisCore
import AnalysisEngine
import JSON

/// A run's estimate as people and programs read it.
enum EstimateText {
    /// A few lines for people.
    static func table(of estimate: RunEstimate) -> String {
        let documents = estimate.documents
        let counts: [(Int, String)] = [
            (documents.new, "new"), (documents.changed, "changed"),
            (documents.askedAgain, "asked again after a failure"),
            (documents.cached, "from the ledger"),
            (documents.failedBefore, "failed before, not asked again"),
            (documents.unreadable, "unreadable"), (documents.skipped, "skipped"),
        ]
        let parts = counts.filter { $0.0 > 0 }.map { "\(Figure.text($0.0)) \($0.1)" }
        let output = estimate.outputTokens
        let batches = "\(Figure.text(estimate.batches)) batch"
        var rows: [(String, String)] = [
            ("documents", "\(Figure.text(documents.total)): \(parts.joined(separator: ", "))"),
            ("model", VisibleText(isUnicode: true).text(of: estimate.model.description)),
            (
                "requests",
                "\(Figure.text(estimate.requests)) in \(batches)\(estimate.batches == 1 ? "" : "es")"
            ),
            (
                "input",
                "\(Figure.text(estimate.inputTokens)) tokens, "
                    + (estimate.isExact ? "counted by the provider" : "estimated")
            ),
            (
                "output",
                "\(Figure.text(output.expected)) tokens expected, "
                    + "\(Figure.text(output.least)) to \(Figure.text(output.most))"
            ),
            ("cost", cost(estimate.cost) + (estimate.batchCost == nil ? "" : ", live")),
            ("time", time(estimate.time)),
        ]
        if let batched = batched(estimate) { rows.insert(("in batches", batched), at: 6) }
        if let memory = estimate.memory, memory.bytes >= noteworthyMemory {
            rows.append(("memory", self.memory(memory)))
        }
        var table = ""
        for (label, text) in rows {
            table += label + String(repeating: " ", count: 12 - label.count) + text + "\n"
        }
        return table
    }

    private static func cost(_ cost: RunEstimate.Range<Cost>?) -> String {
        guard let cost else { return "unknown: no price is known for this model" }
        return "\(Figure.text(cost.expected)) expected, \(Figure.text(cost.least)) to "
            + "\(Figure.text(cost.most)) without retries"
    }

    /// What the provider's batches make of it, where it has some.
    private static func batched(_ estimate: RunEstimate) -> String? {
        guard let cost = estimate.batchCost else { return nil }
        let count = estimate.providerBatches
        return "\(Figure.text(cost.expected)) expected, \(Figure.text(cost.least)) to "
            + "\(Figure.text(cost.most)), in \(Figure.text(count)) batch\(count == 1 ? "" : "es") of the "
            + "provider, within 24 h"
    }

    /// Less memory than this, in bytes, is nothing to say anything about.
    private static let noteworthyMemory = 100_000_000

    private static func memory(_ memory: RunEstimate.Memory) -> String {
        let name = VisibleText(isUnicode: true).text(of: memory.document.description)
        return "about \(Figure.short(memory.bytes))B while \(name) is read and asked about"
    }

    private static func time(_ time: Duration?) -> String {
        guard let time else { return "unknown: the pipeline states no limits" }
        return "at least \(Figure.text(time)) at the limits of the pipeline"
    }

    /// One JSON object for programs.
    static func json(of estimate: RunEstimate) -> String {
        let documents = estimate.documents
        let counts: JSONObject = [
            "total": count(documents.total), "new": count(documents.new),
            "changed": count(documents.changed), "asked_again": count(documents.askedAgain),
            "cached": count(documents.cached), "failed_before": count(documents.failedBefore),
            "unreadable": count(documents.unreadable), "skipped": count(documents.skipped),
        ]
        var object: JSONObject = [
            "model": .string(estimate.model.description), "documents": .object(counts),
            "requests": count(estimate.requests), "batches": count(estimate.batches),
            "input_tokens": count(estimate.inputTokens), "exact": .bool(estimate.isExact),
            "output_tokens": range(estimate.outputTokens, count),
        ]
        object["cost_usd"] = estimate.cost.map { range($0) { .number($0.dollars) } } ?? .null
        object["delivery"] = .string(estimate.delivery)
        object["batch_cost_usd"] =
            estimate.batchCost.map { range($0) { .number($0.dollars) } } ?? .null
        object["provider_batches"] = count(estimate.providerBatches)
        object["seconds_at_limits"] =
            estimate.time.map { .number($0 / .seconds(1)) } ?? .null
        object["memory"] =
            estimate.memory.map { memory in
                ["bytes": count(memory.bytes), "document": .string(memory.document.description)]
            } ?? .null
        return VisibleText.json(.pretty).text(of: .object(object)) + "\n"
    }

    private static func count(_ count: Int) -> JSONValue { .integer(Int64(count)) }

    private static func range<Value>(
        _ range: RunEstimate.Range<Value>,
        _ json: (Value) -> JSONValue
    ) -> JSONValue {
        ["least": json(range.least), "expected": json(range.expected), "most": json(range.most)]
    }
}
