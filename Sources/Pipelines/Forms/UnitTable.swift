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
        guard !node.isCollection, let quantity = Quantity(node.text), quantity.number > 0,
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
