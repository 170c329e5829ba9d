import AnalysisCore
import JSON

extension Form where Value == Duration {
    /// A time with its unit; from 0 to 365 days.
    static func duration(atLeast minimum: Duration = .zero) -> Form {
        let table = UnitTable.time
        let expected = "a time with its unit, such as \(table.examples)"
        let schema: JSONObject = ["type": "string", "pattern": .string(table.pattern)]
        return Form(expected: expected, schema: schema) { node, context in
            let text = node.string ?? ""
            guard let duration = DurationText.duration(text), duration >= minimum else {
                let isTooLong = table.value(of: text).map { $0 > 1 } ?? false
                let lowest = minimum > .zero ? ", more than zero" : ""
                context.refuse(
                    node,
                    expected: expected + (isTooLong ? ", at most 365d" : lowest),
                    suggestion: table.suggestion(for: node, defaultUnit: "s")
                )
                return nil
            }
            return duration
        }
    }
}

extension Form where Value == Int {
    /// A size in bytes with its unit.
    static let bytes: Form = {
        let table = UnitTable.bytes
        let expected = "a size with its unit, such as \(table.examples)"
        let schema: JSONObject = ["type": "string", "pattern": .string(table.pattern)]
        return Form(expected: expected, schema: schema) { node, context in
            guard let bytes = table.value(of: node.string ?? ""), bytes >= 1, bytes < 1e15 else {
                let suggestion = table.suggestion(for: node, defaultUnit: "MB")
                context.refuse(node, expected: expected, suggestion: suggestion)
                return nil
            }
            return Int(bytes.rounded())
        }
    }()
}

extension Form where Value == Pipeline.MemoryLimit {
    /// A share of the memory or a size.
    static let memory: Form = {
        let table = UnitTable.bytes
        let expected = "a share of the memory such as 25%, or a size such as 2GB"
        let share = "^(100|[0-9]{1,2})(\\.[0-9]+)?%$"
        let schema: JSONObject = [
            "type": "string", "pattern": .string("\(share)|\(table.pattern)"),
        ]
        return Form(expected: expected, schema: schema) { node, context in
            let text = node.string ?? ""
            if let quantity = Quantity(text), quantity.unit == "%", quantity.number > 0,
                quantity.number <= 100
            {
                return .share(quantity.number / 100)
            }
            if let bytes = table.value(of: text), bytes >= 1, bytes < 1e15 {
                return .bytes(Int(bytes.rounded()))
            }
            let suggestion = table.suggestion(for: node, defaultUnit: "%")
            context.refuse(node, expected: expected, suggestion: suggestion)
            return nil
        }
    }()
}

extension Form where Value == Cost {
    /// An amount of US dollars, up to a million.
    static func dollars(
        expected: String = "an amount in US dollars from 0 to 1000000, such as 2.50"
    ) -> Form {
        Form<Double>.number(0...1_000_000, expected: expected).then { dollars, _, _ in
            Cost(dollars: dollars)
        }
    }
}
