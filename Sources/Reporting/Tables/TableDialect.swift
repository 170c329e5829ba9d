/// How cells and lines of a text table are told apart.
struct TableDialect: Sendable, Hashable {
    /// What stands between two cells.
    var separator: UInt8
    /// What ends a line.
    var lineEnd: [UInt8]
    /// What the user chose.
    var options: TableOptions

    /// Comma-separated values as RFC 4180 has them.
    static func csv(_ options: TableOptions) -> Self {
        Self(separator: UInt8(ascii: ","), lineEnd: [0x0D, 0x0A], options: options)
    }

    /// Tab-separated values, quoted like CSV.
    static func tsv(_ options: TableOptions) -> Self {
        Self(separator: UInt8(ascii: "\t"), lineEnd: [0x0A], options: options)
    }
}
