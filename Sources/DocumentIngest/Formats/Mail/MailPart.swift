/// A part of a mail: its header fields, and where its body stands.
struct MailPart {
    /// The header fields in order, their names in lower case, their values unfolded.
    private(set) var fields: [(name: String, value: [UInt8], place: Int)] = []
    /// The range of the body in the file.
    let body: Range<Int>

    /// No more fields than this are read.
    private static let mostFields = 2_000

    /// Reads the header of a part.
    init(in bytes: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let end = Self.endOfLine(in: bytes, from: index, to: range.upperBound)
            let line = bytes[index..<end.text]
            let place = index
            index = end.next
            if line.isEmpty { break }
            if let first = line.first, first == 0x20 || first == 0x09 {
                guard let last = fields.indices.last else { continue }
                fields[last].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                guard fields.count < Self.mostFields else { continue }
                let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
                let value = Array(line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 })
                fields.append((name.filter { !$0.isWhitespace }, value, place))
            }
        }
        body = min(index, range.upperBound)..<range.upperBound
    }

    /// The value of the first field of a name, without the encodings of headers.
    func field(_ name: String) -> String? {
        fields.first { $0.name == name }.map { MailHeader.text(of: $0.value) }
    }

    /// Where the first field of a name stands in the file.
    func place(of name: String) -> Int? { fields.first { $0.name == name }?.place }

    /// How the body was made fit to be sent; as it is by default.
    var transferEncoding: String { field("content-transfer-encoding") ?? "7bit" }

    /// The type of the body with its parameters.
    var type: MailHeader.Parameters {
        MailHeader.Parameters(field("content-type") ?? "text/plain")
    }

    /// Whether the body is a page.
    var isPage: Bool { Self.isPage(type.value) }

    /// Whether a body of a type is a page.
    static func isPage(_ type: String) -> Bool {
        type == "text/html" || type == "application/xhtml+xml"
    }

    /// What a part is saved as, where it is an attachment or has a name.
    var fileName: String? {
        let disposition = MailHeader.Parameters(field("content-disposition") ?? "")
        return disposition["filename"] ?? type["name"]
    }

    /// Whether the part is to be saved, not shown.
    var isAttachment: Bool {
        MailHeader.Parameters(field("content-disposition") ?? "").value == "attachment"
    }

    /// The parts that a boundary separates in the body.
    func parts(in bytes: [UInt8], boundary: String) -> [MailPart] {
        let mark = Array(("--" + boundary).utf8)
        var parts: [MailPart] = []
        var start: Int?
        var index = body.lowerBound
        while index < body.upperBound, parts.count < 1_000 {
            let end = Self.endOfLine(in: bytes, from: index, to: body.upperBound)
            let line = bytes[index..<end.text]
            // The mark of another part may start with this one.
            let rest = line.starts(with: mark) ? line.dropFirst(mark.count) : nil
            let isEnd = rest?.starts(with: "--".utf8) == true
            if let rest, isEnd || rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                if let start { parts.append(MailPart(in: bytes, start..<index)) }
                start = isEnd ? nil : end.next
            }
            index = end.next
        }
        if let start, start < body.upperBound {
            parts.append(MailPart(in: bytes, start..<body.upperBound))
        }
        return parts
    }

    /// Where a line ends, and where the next one starts.
    private static func endOfLine(
        in bytes: [UInt8],
        from start: Int,
        to limit: Int
    ) -> (text: Int, next: Int) {
        var end = start
        while end < limit, bytes[end] != 0x0A { end += 1 }
        let next = min(end + 1, limit)
        if end > start, bytes[end - 1] == 0x0D { return (end - 1, next) }
        return (end, next)
    }
}
