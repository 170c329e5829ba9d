/// What is known of the models of one provider.
public struct ModelList: Sendable {
    /// What is known of one model.
    public struct Entry: Sendable {
        /// The facts.
        public var facts: ModelFacts
        /// What it costs, where that is known.
        public var prices: ModelPrices?

        /// An entry.
        public init(facts: ModelFacts, prices: ModelPrices?) {
            self.facts = facts
            self.prices = prices
        }
    }

    /// The provider.
    public let provider: String
    /// What is known, by the name of the model.
    public let entries: [String: Entry]
    /// Whether models that are not listed cost nothing.
    public let isFree: Bool
    private let bareName: @Sendable (String) -> String

    /// A list.
    ///
    /// - Parameters:
    ///   - provider: The provider.
    ///   - entries: What is known; nothing by default.
    ///   - isFree: Whether models that are not listed cost nothing.
    ///   - bareName: The name under which a model is listed, without what platforms write around
    ///     it; the name as it is by default.
    public init(
        provider: String,
        entries: [String: Entry] = [:],
        isFree: Bool = false,
        bareName: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.provider = provider
        self.entries = entries
        self.isFree = isFree
        self.bareName = bareName
    }

    /// The models, the newest first; those of which only the end is known come last.
    var models: [ModelReference] {
        entries.sorted { left, right in
            let (one, other) = (left.value.facts.released ?? "", right.value.facts.released ?? "")
            return one == other ? left.key < right.key : one > other
        }
        .map { ModelReference(provider: provider, name: $0.key) }
    }

    /// What is listed about a model, and the name under which it is.
    func listing(of name: String) -> (name: String, entry: Entry)? {
        let bare = bareName(name)
        for name in [bare, Self.undated(bare)] {
            if let entry = entries[name] { return (name, entry) }
        }
        return nil
    }

    /// A name without its date, as in `claude-haiku-4-5-20251001` or `gpt-4o-2024-08-06`, or
    /// without `-latest`.
    private static func undated(_ name: String) -> String {
        let parts = name.split(separator: "-")
        func isNumber(_ part: Substring?, of digits: Int) -> Bool {
            part.map { $0.utf8.count == digits && $0.allSatisfy(\.isWholeNumber) } ?? false
        }
        let dropped =
            if parts.last == "latest" || isNumber(parts.last, of: 8) {
                1
            } else if isNumber(parts.last, of: 2), isNumber(parts.dropLast().last, of: 2),
                isNumber(parts.dropLast(2).last, of: 4)
            {
                3
            } else {
                0
            }
        return parts.dropLast(dropped).joined(separator: "-")
    }
}

extension ModelList: Hashable {
    /// Whether both are of one provider: there is one list of each.
    public static func == (left: Self, right: Self) -> Bool { left.provider == right.provider }

    /// Hashes the provider.
    public func hash(into hasher: inout Hasher) { hasher.combine(provider) }
}
