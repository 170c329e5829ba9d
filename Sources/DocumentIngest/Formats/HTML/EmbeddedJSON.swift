import JSON
import Markup

/// Reads the JSON that a page carries in its scripts.
///
/// It is written by tools of all kinds: in a comment or a CDATA section, with line ends in strings,
/// with a comma too many, or as what a program assigns.
enum EmbeddedJSON {
    /// No more assignments of a script are tried.
    private static let mostAssignments = 40

    /// The value that a script element of data holds; `nil` where there is none.
    static func value(at index: Int, in tree: HTMLTree) -> JSONValue? {
        let bytes = bytes(at: index, in: tree)
        if let value = try? JSONReader.value(of: bytes, replacesLoneSurrogates: true) {
            return value
        }
        // Comments and the marks of sections stand before and behind the value.
        let marks = "{[".utf8
        guard var start = bytes.firstIndex(where: { marks.contains($0) }) else { return nil }
        let section = Array("<![CDATA[".utf8)
        if start >= 2, bytes[(start - 2)...].starts(with: section) {
            start += section.count - 2
            guard let next = bytes[start...].firstIndex(where: { marks.contains($0) }) else {
                return nil
            }
            start = next
        }
        return repaired(bytes, from: start)?.value
    }

    /// The values that a script assigns to names, such as `window.__INITIAL_STATE__ = {…}`, also as
    /// the text of a `JSON.parse("…")`.
    static func assignments(at index: Int, in tree: HTMLTree) -> [JSONValue] {
        let bytes = bytes(at: index, in: tree)
        let call = Array("JSON.parse(".utf8)
        var values: [JSONValue] = []
        var position = 0
        var tries = 0
        while tries < mostAssignments,
            let sign = bytes[position...].firstIndex(of: UInt8(ascii: "="))
        {
            position = sign + 1
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            guard position < bytes.count else { break }
            if bytes[position...].starts(with: call) {
                tries += 1
                position += call.count
                guard
                    let (text, end) = try? JSONReader.prefix(of: bytes, from: position),
                    let inner = text.string, let value = try? JSONReader.value(of: inner)
                else { continue }
                values.append(value)
                position = end
            } else if "{[".utf8.contains(bytes[position]) {
                tries += 1
                guard let (value, end) = repaired(bytes, from: position) else { continue }
                values.append(value)
                position = end
            }
        }
        return values
    }

    private static func bytes(at index: Int, in tree: HTMLTree) -> [UInt8] {
        (index..<Int(tree.nodes[index].end)).flatMap { tree.text[tree.textRange(of: $0)] }
    }

    /// The object or array that starts at an offset, read with what programs forgive: controls in
    /// strings, commas before the end, `undefined`.
    private static func repaired(
        _ bytes: [UInt8],
        from start: Int
    ) -> (value: JSONValue, end: Int)? {
        let undefined = Array("undefined".utf8)
        var result: [UInt8] = []
        var depth = 0
        var isInString = false
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isInString {
                if byte == UInt8(ascii: "\\"), index < bytes.count {
                    result += [byte, bytes[index]]
                    index += 1
                    continue
                }
                if byte == UInt8(ascii: "\"") { isInString = false }
                result.append(byte < 0x20 ? 0x20 : byte)
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                while let last = result.last, last <= 0x20 || last == UInt8(ascii: ",") {
                    result.removeLast()
                }
            case UInt8(ascii: "u") where bytes[(index - 1)...].starts(with: undefined):
                result += Array("null".utf8)
                index += undefined.count - 1
                continue
            default: break
            }
            result.append(byte)
            if depth == 0 { break }
        }
        guard depth == 0,
            let value = try? JSONReader.value(of: result, replacesLoneSurrogates: true)
        else { return nil }
        return (value, index)
    }
}
