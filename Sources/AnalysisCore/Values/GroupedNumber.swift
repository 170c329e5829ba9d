/// Groups of digits with what separates them, that can be read as one number.
struct GroupedNumber: Sendable, Hashable {
    private let groups: [String]
    private let separators: [Character]
    /// Which character starts the decimals beyond doubt.
    private(set) var decimal: Character?

    /// Groups of digits; `nil` where they are no number, as those of `1.2.3`.
    init?(groups: [String], separators: [Character] = []) {
        self.groups = groups
        self.separators = separators
        guard let last = separators.last else { return }
        let isPoint = last == "." || last == ","
        let isAlone = separators.count { $0 == last } == 1
        if isPoint, isAlone, Set(separators).count == 2 {
            guard Self.areThousands(groups.dropLast()) else { return nil }
            decimal = last
        } else if isPoint, isAlone, separators.count == 1 {
            if !Self.areThousands(groups[...]) || groups[0] == "0" { decimal = last }
        } else {
            guard Set(separators).count == 1, Self.areThousands(groups[...]) else { return nil }
        }
    }

    private static func areThousands(_ groups: ArraySlice<String>) -> Bool {
        guard let first = groups.first, 1...3 ~= first.count, let last = groups.last else {
            return false
        }
        // Also 12,34,567 as in India.
        return groups.count == 1
            || (last.count == 3
                && groups.dropFirst().dropLast().allSatisfy { 2...3 ~= $0.count })
    }

    /// The number as JSON writes it, the likeliest reading first.
    ///
    /// - Parameter usualDecimals: The characters that start the decimals of the text's other
    ///   numbers: without any, a lone separator before three digits groups them.
    /// - Returns: One reading, or two.
    func readings(usualDecimals: Set<Character>) -> [String] {
        let grouped = Self.whole(groups.joined())
        guard let last = separators.last else { return [grouped] }
        let decimals =
            "\(Self.whole(groups.dropLast().joined())).\(groups.last ?? "0")"
        if decimal != nil { return [decimals] }
        guard separators.count == 1, last == "." || last == "," else { return [grouped] }
        return usualDecimals == [last] ? [decimals, grouped] : [grouped, decimals]
    }

    /// Digits without zeros before them.
    private static func whole(_ digits: String) -> String {
        let rest = digits.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }
}
