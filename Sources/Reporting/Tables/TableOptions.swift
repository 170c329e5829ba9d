/// What a user can choose about CSV and TSV.
public struct TableOptions: Sendable, Hashable {
    /// Whether cells are written as they are: without the guard against formulas, and with their
    /// control characters.
    public var isRaw: Bool
    /// Whether the file begins with the mark of UTF-8, by which spreadsheets know the encoding.
    public var isMarked: Bool

    /// Options; guarded, and without a mark, by default.
    public init(isRaw: Bool = false, isMarked: Bool = false) {
        self.isRaw = isRaw
        self.isMarked = isMarked
    }
}
