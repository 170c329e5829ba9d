/// Tells what this tool wrote itself from documents, so that no run reads the reports of another.
///
/// Formats that can hold a comment carry ``text``; the others are known by how they begin, which no
/// document does by accident: a heading, or the first members of an object.
public enum ReportMark {
    /// What a comment at the start of a report says.
    public static let text = "analyze report"

    /// How many bytes at the start of a file decide.
    public static let length = 4096

    /// Whether a file is a report or a metrics file of this tool.
    ///
    /// - Parameter bytes: The file, or its first ``length`` bytes.
    /// - Returns: Whether it carries the mark of any format.
    public static func isCarried(by bytes: ArraySlice<UInt8>) -> Bool {
        var head = bytes.prefix(length)
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        head = head.drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
        switch head.first {
        case UInt8(ascii: "<"): return isMarkup(head)
        case UInt8(ascii: "{"), UInt8(ascii: "["): return isJSON(head)
        case UInt8(ascii: "#"): return starts(head, with: "# TYPE analyze_")
        case UInt8(ascii: "d"): return isTable(head)
        default: return false
        }
    }

    /// HTML, Markdown and JUnit XML.
    private static func isMarkup(_ head: ArraySlice<UInt8>) -> Bool {
        var rest = head
        if starts(rest, with: "<?xml"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
            rest = rest[(end + 1)...].drop { $0 <= 0x20 }
        }
        if starts(rest, with: "<!-- \(text) -->") { return true }
        let page = "<!doctype html"
        let start = String(decoding: rest.prefix(page.utf8.count), as: UTF8.self).lowercased()
        return start == page && contains(rest, "<meta name=\"generator\" content=\"analyze ")
    }

    /// The JSON formats, however they are laid out.
    private static func isJSON(_ head: ArraySlice<UInt8>) -> Bool {
        let dense = head.filter { $0 > 0x20 }[...]
        // A report, and a metrics file.
        if starts(dense, with: "{\"tool\":{\"name\":\"analyze\",") { return true }
        if starts(dense, with: "{\"$schema\":"), contains(dense, "\"generator\":\"analyzereport\"")
        {
            return true
        }
        if starts(dense, with: "[{\"description\":") {
            return contains(dense, "\",\"check_name\":\"analyze/")
        }
        return isRecord(dense)
    }

    /// JSON Lines: an object that begins with a document's name and what came of it.
    private static func isRecord(_ dense: ArraySlice<UInt8>) -> Bool {
        let start = "{\"document\":\""
        guard starts(dense, with: start) else { return false }
        var rest = dense.dropFirst(start.utf8.count)
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") { rest = rest.dropFirst() }
        }
        return ["analyzed", "failed", "skipped"].contains { status in
            starts(rest, with: ",\"status\":\"\(status)\"")
        }
    }

    /// CSV and TSV: the headings that every table has.
    private static func isTable(_ head: ArraySlice<UInt8>) -> Bool {
        [",", "\t"].contains { separator in
            let (first, last) = (["document", "status"], ["reason", "message", "model", ""])
            let line = head.prefix { $0 != 0x0A }
            return starts(line, with: first.joined(separator: separator) + separator)
                && contains(line, separator + last.joined(separator: separator))
        }
    }

    private static func starts(_ bytes: ArraySlice<UInt8>, with text: String) -> Bool {
        bytes.starts(with: text.utf8)
    }

    /// Searched by hand: the search of the standard library takes a tenth of the time of a page.
    private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return bytes.indices.contains { start in
            bytes[start] == wanted[0] && bytes[start...].starts(with: wanted)
        }
    }
}
