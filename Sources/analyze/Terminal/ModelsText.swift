import AnalysisCore
import JSON
import ModelProviders

/// The models that the catalog lists, as `analyze doctor --models` shows them.
enum ModelsText {
    /// A line for each model.
    ///
    /// - Parameter day: Today, `YYYY-MM-DD`.
    /// - Returns: The lines.
    static func table(on day: String) -> String {
        let head = ["model", "status", "released", "retired on", "in", "out", "successor"]
        let rows = ModelCatalog.builtIn.listed.map { model in
            let facts = ModelCatalog.builtIn.facts(of: model)
            let tier = ModelCatalog.builtIn.prices(of: model)?.tiers.first
            let end = facts.retirement?.date ?? facts.servedUntil.map { "not before \($0)" }
            return [
                model.description, facts.lifecycle(on: day).rawValue, facts.released ?? "",
                end ?? "", tier.map { perMillion($0.input) } ?? "",
                tier.map { perMillion($0.output) } ?? "",
                facts.retirement.map { "\(model.provider)/\($0.successor)" } ?? "",
            ]
        }
        let lines = [head] + rows
        let widths = head.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        let table = lines.map { row in
            var text = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }.joined(separator: "  ")
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }
        return table.joined() + """
            prices in US dollars per million tokens as of \(ModelCatalog.date), dates as of \
            \(ModelCatalog.lifecycleDate)

            """
    }

    /// The same, and more, for programs.
    ///
    /// - Parameter day: Today, `YYYY-MM-DD`.
    /// - Returns: JSON.
    static func json(on day: String) -> String {
        let models = ModelCatalog.builtIn.listed.map { model -> JSONValue in
            let facts = ModelCatalog.builtIn.facts(of: model)
            let tiers = ModelCatalog.builtIn.prices(of: model)?.tiers ?? []
            return [
                "model": .string(model.description),
                "status": .string(facts.lifecycle(on: day).rawValue),
                "released": facts.released.map { .string($0) } ?? .null,
                "retired_on": facts.retirement.map { .string($0.date) } ?? .null,
                "served_until": facts.servedUntil.map { .string($0) } ?? .null,
                "successor": facts.retirement.map { .string("\(model.provider)/\($0.successor)") }
                    ?? .null,
                "context_tokens": facts.contextWindow.map { .integer(Int64($0)) } ?? .null,
                "max_output_tokens": facts.maximumOutput.map { .integer(Int64($0)) } ?? .null,
                "usd_per_million_tokens": .array(tiers.map { .object(json(of: $0)) }),
            ]
        }
        let object: JSONValue = [
            "prices_as_of": .string(ModelCatalog.date),
            "dates_as_of": .string(ModelCatalog.lifecycleDate),
            "models": .array(models),
        ]
        return JSONWriter(layout: .pretty).text(of: object) + "\n"
    }

    private static func json(of tier: ModelPrices.Tier) -> JSONObject {
        func number(_ cost: Cost) -> JSONValue { .number(Double(cost.picodollars) / 1e6) }
        return [
            "prompts_up_to": tier.upTo.map { .integer(Int64($0)) } ?? .null,
            "input": number(tier.input), "output": number(tier.output),
            "cache_write_5m": number(tier.cacheWrite5m),
            "cache_write_1h": number(tier.cacheWrite1h), "cache_read": number(tier.cacheRead),
        ]
    }

    /// A price without trailing zeros, such as `0.1` or `25`.
    private static func perMillion(_ cost: Cost) -> String {
        let (dollars, overflow) = cost.picodollars.multipliedReportingOverflow(by: 1_000_000)
        return overflow ? "?" : Cost(picodollars: dollars).description
    }
}
