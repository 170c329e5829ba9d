import AnalysisCore
import JSON

/// A number with its unit, as in `500ms`.
struct Quantity {
    var number: Double
    var unit: String

    /// Reads digits with an optional fraction, then letters or `%`; `nil` for anything else.
    init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let first = digits.first, first != ".", digits.last != ".",
            let number = Double(digits)
        else { return nil }
        self.number = number
        unit = String(text.dropFirst(digits.count).drop { $0 == " " })
    }
}

/// The units that a quantity may be written in, the smallest first.
struct UnitTable: Sendable {
    var units: [(name: String, factor: Double)]
    var examples: String

    static let time = UnitTable(
        units: [("ms", 1e-3), ("s", 1), ("min", 60), ("h", 3600), ("d", 86_400)],
        examples: "500ms, 60s, 10min or 2h"
    )
    static let bytes = UnitTable(
        units: [
            ("B", 1), ("kB", 1e3), ("KiB", 1024), ("MB", 1e6), ("MiB", 1_048_576),
            ("GB", 1e9), ("GiB", 1_073_741_824),
        ],
        examples: "500kB, 10MB or 1GiB"
    )

    /// A regular expression of what is accepted.
    var pattern: String {
        "^[0-9]+(\\.[0-9]+)? ?(\(units.map(\.name).joined(separator: "|")))$"
    }

    /// The quantity in the base unit.
    func value(of text: String) -> Double? {
        guard let quantity = Quantity(text) else { return nil }
        return units.first { $0.name == quantity.unit }.map { quantity.number * $0.factor }
    }

    /// The nearest correct form of what was written.
    func suggestion(for node: PipelineNode, defaultUnit: String) -> String? {
        guard !node.isCollection, let quantity = Quantity(node.text),
            quantity.unit.allSatisfy({ !$0.isNumber })
        else { return nil }
        let digits = String(node.text.prefix { $0.isNumber || $0 == "." })
        if quantity.unit.isEmpty { return digits + defaultUnit }
        let words = [
            "m": "min", "sec": "s", "secs": "s", "second": "s", "seconds": "s", "minutes": "min",
            "minute": "min", "mins": "min", "hours": "h", "hour": "h", "hrs": "h", "days": "d",
            "day": "d", "k": "kB", "g": "GB", "mega": "MB",
        ]
        let written = quantity.unit.lowercased()
        let unit =
            units.first { $0.name.lowercased() == written }?.name
            ?? words[written].flatMap { word in units.contains { $0.name == word } ? word : nil }
            ?? NearestWord.find(written, among: units.map(\.name))
        return unit.map { digits + $0 }
    }
}

extension Form where Value == Duration {
    /// A time with its unit; from 0 to 365 days.
    static func duration(atLeast minimum: Duration = .zero) -> Form {
        let table = UnitTable.time
        let expected = "a time with its unit, such as \(table.examples)"
        let schema: JSONObject = ["type": "string", "pattern": .string(table.pattern)]
        return Form(expected: expected, schema: schema) { node, context in
            guard let duration = DurationText.duration(node.string ?? ""), duration >= minimum
            else {
                context.refuse(
                    node,
                    expected: minimum > .zero ? expected + ", more than zero" : expected,
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
