extension RunConfiguration {
    /// One part of several that share the documents of an input.
    public struct Shard: Sendable, Hashable {
        /// Which part, from 1.
        public var index: Int
        /// How many parts there are.
        public var count: Int

        /// A part.
        public init(index: Int, count: Int) {
            self.index = index
            self.count = count
        }
    }
}

extension RunConfiguration.Shard {
    /// Reads `3/8`; `nil` for anything that is no part of a whole.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]),
            index >= 1, index <= count
        else { return nil }
        self.init(index: index, count: count)
    }

    /// Whether a document falls to this part.
    ///
    /// It depends on the content alone, so that names and neighbours do not move a document to
    /// another part: FNV-1a of the hash's text, modulo the number of parts.
    ///
    /// - Parameter contentHash: The hash of the document's text; for one that could not be read,
    ///   its name.
    /// - Returns: Whether it does; true for exactly one of the parts.
    public func takes(contentHash: String) -> Bool {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in contentHash.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return hash % UInt64(count) == UInt64(index - 1)
    }
}

extension RunConfiguration.Shard: CustomStringConvertible {
    /// `3/8`.
    public var description: String { "\(index)/\(count)" }
}
