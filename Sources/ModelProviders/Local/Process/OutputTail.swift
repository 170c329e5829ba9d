/// The end of what a process wrote, bounded.
struct OutputTail: Sendable {
    /// How many bytes are kept.
    static let capacity = 16 << 10

    private var bytes: [UInt8] = []

    /// Appends what was written next.
    mutating func append(_ more: some Collection<UInt8>) {
        bytes += more
        if bytes.count > 2 * Self.capacity {
            bytes.removeFirst(bytes.count - Self.capacity)
        }
    }

    /// The last lines that are not empty, control characters left out.
    func lines(_ count: Int) -> [String] {
        String(decoding: bytes, as: UTF8.self)
            .split(whereSeparator: \.isNewline)
            .map { line in
                String(
                    String.UnicodeScalarView(
                        line.unicodeScalars.filter { $0 == "\t" || !$0.properties.isControl }
                    )
                )
            }
            .filter { line in line.contains { !$0.isWhitespace } }
            .suffix(count)
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isControl: Bool { generalCategory == .control }
}
