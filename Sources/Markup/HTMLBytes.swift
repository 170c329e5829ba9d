/// What the bytes of a page are, for its rewriter.
enum HTMLBytes {
    static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || 0x09...0x0A ~= byte || 0x0C...0x0D ~= byte
    }

    static func endsName(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    static func matches(_ bytes: Span<UInt8>, _ index: Int, _ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { text in
            text.indices.allSatisfy { unsafe bytes[index + $0] == text[$0] }
        }
    }

    /// Whether letters stand at an index, in any case.
    static func matchesName(
        _ bytes: Span<UInt8>,
        _ index: Int,
        _ name: StaticString
    ) -> Bool {
        guard index + name.utf8CodeUnitCount <= bytes.count else { return false }
        return name.withUTF8Buffer { name in
            name.indices.allSatisfy { unsafe bytes[index + $0] | 0x20 == name[$0] }
        }
    }

    /// The element whose name, and nothing more, stands at an index.
    static func element(_ bytes: Span<UInt8>, at index: Int) -> HTMLRawElement? {
        guard index < bytes.count else { return nil }
        let candidates: [(HTMLRawElement, StaticString)]
        switch bytes[index] | 0x20 {
        case UInt8(ascii: "s"): candidates = s
        case UInt8(ascii: "t"): candidates = t
        case UInt8(ascii: "m"): candidates = m
        case UInt8(ascii: "x"): candidates = x
        case UInt8(ascii: "p"): candidates = p
        case UInt8(ascii: "i"): candidates = i
        case UInt8(ascii: "n"): candidates = n
        case UInt8(ascii: "b"): candidates = b
        case UInt8(ascii: "h"): candidates = h
        default: return nil
        }
        for (element, name) in candidates where matchesName(bytes, index, name) {
            let end = index + name.utf8CodeUnitCount
            return end >= bytes.count || endsName(bytes[end]) ? element : nil
        }
        return nil
    }

    static let s: [(HTMLRawElement, StaticString)] = [
        (.script, "script"), (.style, "style"), (.svg, "svg"),
    ]
    static let t: [(HTMLRawElement, StaticString)] = [
        (.textarea, "textarea"), (.title, "title"), (.template, "template"),
    ]
    static let m: [(HTMLRawElement, StaticString)] = [(.math, "math")]
    static let x: [(HTMLRawElement, StaticString)] = [(.xmp, "xmp")]
    static let p: [(HTMLRawElement, StaticString)] = [(.plaintext, "plaintext")]
    static let i: [(HTMLRawElement, StaticString)] = [(.iframe, "iframe")]
    static let n: [(HTMLRawElement, StaticString)] = [
        (.noembed, "noembed"), (.noframes, "noframes"),
    ]
    static let b: [(HTMLRawElement, StaticString)] = [(.body, "body")]
    static let h: [(HTMLRawElement, StaticString)] = [(.html, "html")]

    /// The name that stands in a range, in lower case; the start of a long one.
    static func name(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        let name = range.prefix(32).map { index in
            let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[index]
            return isCapital ? bytes[index] | 0x20 : bytes[index]
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// The level of the heading whose name stands at an index, as a digit of ASCII.
    static func heading(_ bytes: Span<UInt8>, at index: Int) -> UInt8? {
        guard index + 1 < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "h"),
            UInt8(ascii: "1")...UInt8(ascii: "6") ~= bytes[index + 1],
            index + 2 >= bytes.count || endsName(bytes[index + 2])
        else { return nil }
        return bytes[index + 1]
    }

    /// Whether the type of a script says that it is data.
    static func holdsData(_ bytes: Span<UInt8>, _ tag: Range<Int>) -> Bool {
        tag.contains { matchesName(bytes, $0, "json") }
    }

    /// Whether a program assigns data to a name: `= {"`, `= [{` or `= JSON.parse(`.
    static func assignsData(_ bytes: Span<UInt8>, _ content: Range<Int>) -> Bool {
        content.contains { index in
            guard bytes[index] == UInt8(ascii: "=") else { return false }
            var next = index + 1
            func skipBlanks() {
                while next < content.upperBound, isBlank(bytes[next]) { next += 1 }
            }
            skipBlanks()
            guard next < content.upperBound else { return false }
            switch bytes[next] {
            case UInt8(ascii: "J"): return matches(bytes, next, "JSON.parse(")
            case UInt8(ascii: "{"), UInt8(ascii: "["): next += 1
            default: return false
            }
            skipBlanks()
            guard next < content.upperBound else { return false }
            return bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "{")
                || bytes[next] == UInt8(ascii: "[")
        }
    }

    /// Whether the type of a script says that it is a formula.
    static func holdsFormula(_ bytes: Span<UInt8>, _ tag: Range<Int>) -> Bool {
        tag.contains { bytes[$0] == UInt8(ascii: "/") && matchesName(bytes, $0 + 1, "tex") }
            && tag.contains { matchesName(bytes, $0, "math") && matches(bytes, $0 + 4, "/") }
    }
}
