/// How cells and lines of a text table are told apart.
struct TableDialect: Sendable, Hashable {
    /// What stands between two cells.
    var separator: UInt8
    /// What ends a line.
    var lineEnd: [UInt8]
    /// Whether text cells are written as they are, without the guard against formulas.
    var isRaw: Bool

    /// Comma-separated values as RFC 4180 has them.
    static func csv(isRaw: Bool) -> Self {
        Self(separator: UInt8(ascii: ","), lineEnd: [0x0D, 0x0A], isRaw: isRaw)
    }

    /// Tab-separated values, quoted like CSV.
    static func tsv(isRaw: Bool) -> Self {
        Self(separator: UInt8(ascii: "\t"), lineEnd: [0x0A], isRaw: isRaw)
    }
}
