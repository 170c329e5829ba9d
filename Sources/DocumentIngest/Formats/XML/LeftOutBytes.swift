import AnalysisCore

/// What was left out of a document because it is in base 64.
struct LeftOutBytes {
    private var count = 0
    private var bytes = 0
    private var names: [String] = []
    private var line: Int?

    /// More names than this are not told.
    private static let mostNames = 4

    /// Notes a value.
    ///
    /// - Parameters:
    ///   - size: How many bytes it has.
    ///   - name: The element or attribute whose value it is.
    ///   - line: Where it stands.
    mutating func add(_ size: Int, of name: String, line: Int) {
        count += 1
        bytes += size
        self.line = min(self.line ?? line, line)
        if names.count <= Self.mostNames, !names.contains(name) { names.append(name) }
    }

    /// What there is to say about them.
    var finding: Finding? {
        guard count > 0 else { return nil }
        let others = names.count > Self.mostNames ? " and others" : ""
        let list = names.prefix(Self.mostNames).joined(separator: ", ") + others
        return Finding(
            kind: "left-out-data",
            message: "\(bytes) bytes in base 64 were left out: the content of \(list)",
            count: count,
            line: line
        )
    }
}
