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
        ]
        rows += estimate.ways.isEmpty ? [("cost", cost(estimate.cost))] : ways(estimate)
        if let cache = estimate.cache { rows.append(("cache", self.cache(cache))) }
        rows.append(("time", time(estimate.time)))
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

    /// The ways to have the answers, side by side.
    private static func ways(_ estimate: RunEstimate) -> [(String, String)] {
        estimate.ways.map { way in
            var text = cost(way.cost)
            if way.batches > 0 {
                text += "; \(Figure.text(way.batches)) batch\(way.batches == 1 ? "" : "es")"
            }
            text += "; " + end(of: way)
            if way.name == estimate.delivery { text += "; the pipeline's way" }
            return (way.name, text)
        }
    }

    /// When a way comes to its end.
    private static func end(of way: RunEstimate.Way) -> String {
        switch (way.expected, way.latest) {
        case (let expected?, let latest?) where expected < latest:
            "ends in about \(Figure.text(expected)), in \(Figure.text(latest)) at the latest"
        case (_, let latest?): "ends in \(Figure.text(latest))"
        case (let expected?, nil): "ends in about \(Figure.text(expected))"
        case (nil, nil): "how long it takes is not known before a run has measured it"
        }
    }

    /// Why batches bear no mark for the provider's cache.
    private static func cache(_ cache: RunEstimate.Cache) -> String {
        "batches bear no mark for the \(Figure.text(cache.tokens)) tokens that all prompts share: "
            + "\(Figure.text(cache.unmarked)) without, \(Figure.text(cache.manyReads)) to "
            + "\(Figure.text(cache.fewReads)) with one, if a batch of one request primed it and 98% to "
            + "30% then read it; unprimed ones only write"
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
        object["ways"] = .array(estimate.ways.map { .object(json(of: $0)) })
        object["cache"] =
            estimate.cache.map { cache in
                [
                    "shared_tokens": count(cache.tokens),
                    "unmarked_usd": .number(cache.unmarked.dollars),
                    "primed_usd_at_30_percent": .number(cache.fewReads.dollars),
                    "primed_usd_at_98_percent": .number(cache.manyReads.dollars),
                ]
            } ?? .null
        object["seconds_at_limits"] =
            estimate.time.map { .number($0 / .seconds(1)) } ?? .null
        object["memory"] =
            estimate.memory.map { memory in
                ["bytes": count(memory.bytes), "document": .string(memory.document.description)]
            } ?? .null
        return VisibleText.json(.pretty).text(of: .object(object)) + "\n"
    }

    private static func json(of way: RunEstimate.Way) -> JSONObject {
        func seconds(_ time: Duration?) -> JSONValue {
            time.map { .number($0 / .seconds(1)) } ?? .null
        }
        return [
            "delivery": .string(way.name), "batches": count(way.batches),
            "cost_usd": way.cost.map { range($0) { .number($0.dollars) } } ?? .null,
            "expected_seconds": seconds(way.expected), "latest_seconds": seconds(way.latest),
        ]
    }

    private static func count(_ count: Int) -> JSONValue { .integer(Int64(count)) }

    private static func range<Value>(
        _ range: RunEstimate.Range<Value>,
        _ json: (Value) -> JSONValue
    ) -> JSONValue {
        ["least": json(range.least), "expected": json(range.expected), "most": json(range.most)]
    }
}
