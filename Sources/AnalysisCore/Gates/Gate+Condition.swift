extension Gate {
    /// How a figure is compared with its threshold.
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        /// Less than or equal.
        case atMost = "<="
        /// Greater than or equal.
        case atLeast = ">="
        /// Neither less nor greater.
        case equal = "=="
        /// Less or greater.
        case notEqual = "!="
        /// Less.
        case less = "<"
        /// Greater.
        case greater = ">"

        /// Whether a figure stands so to a threshold.
        public func holds(_ figure: Double, _ threshold: Double) -> Bool {
            switch self {
            case .atMost: figure <= threshold
            case .atLeast: figure >= threshold
            case .equal: figure == threshold
            case .notEqual: figure != threshold
            case .less: figure < threshold
            case .greater: figure > threshold
            }
        }
    }

    /// What a figure must be.
    public struct Condition: Sendable, Hashable, CustomStringConvertible {
        /// How the figure is compared.
        public var comparison: Comparison
        /// The figure that it is compared with; 20% is 0.2.
        public var threshold: Double
        /// Whether the pipeline wrote the threshold in per cent.
        public var isPercentage: Bool
        /// The condition as reports write it, such as `<= 20%`.
        public let description: String

        /// Reads a comparison and a figure; `=` and `≤` and `≥` are understood too.
        ///
        /// - Parameters:
        ///   - text: The condition as the pipeline writes it.
        ///   - bare: The comparison that a figure alone stands for.
        /// - Throws: A `GateError` where the text is no condition.
        public init(_ text: String, bare: Comparison = .equal) throws(GateError) {
            var rest = text.trimmed
            let signs: [(String, Comparison)] =
                Comparison.allCases.map { ($0.rawValue, $0) }
                + [("=", .equal), ("≤", .atMost), ("≥", .atLeast)]
            comparison = bare
            if let (sign, comparison) = signs.first(where: { rest.hasPrefix($0.0) }) {
                self.comparison = comparison
                rest = rest.dropFirst(sign.count).trimmed
            }
            isPercentage = rest.hasSuffix("%")
            let figure = isPercentage ? rest.dropLast().trimmed : rest
            guard figure.utf8.allSatisfy(Self.isNumeric), let number = Double(figure),
                number.isFinite
            else {
                throw GateError(
                    part: .condition,
                    message: "'\(text)' is no condition",
                    expected: ["a comparison and a figure, such as '<= 20%' or '>= 0.99'"]
                )
            }
            threshold = isPercentage ? number / 100 : number
            description = "\(comparison.rawValue) \(rest)"
        }

        /// Whether a figure meets the condition.
        public func holds(for figure: Double) -> Bool {
            comparison.holds(figure, threshold)
        }

        /// Keeps out what `Double` reads besides decimal figures: `nan`, `infinity`, `0x1p3`.
        private static func isNumeric(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default:
                false
            }
        }
    }
}
