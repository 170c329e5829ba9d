/// Finds where a line of text would be read as a mark of Markdown.
enum MarkdownEscape {
    /// Where a backslash makes the start of a line text: in front of `#`, `-`, `+`, `*`, `>`, of code
    /// fences, and behind the number of what looks like an item.
    ///
    /// - Parameter bytes: The line, with white space in front of it.
    /// - Returns: The index that the backslash belongs in front of; `nil` for none.
    static func place(in bytes: Span<UInt8>) -> Int? {
        var start = 0
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        guard start < bytes.count else { return nil }
        let first = bytes[start]
        let run = endOfRun(bytes, start)
        switch first {
        case UInt8(ascii: "#"):
            return run - start <= 6 && isEnd(bytes, run) ? start : nil
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
            let isItem = run == start + 1 && first != UInt8(ascii: "_") && isEnd(bytes, run)
            let isRule = run >= start + 3 && first != UInt8(ascii: "+") && isBlank(bytes, run)
            return isItem || isRule ? start : nil
        case UInt8(ascii: ">"):
            return start
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            return run >= start + 3 ? start : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            var end = start
            while end < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[end] {
                end += 1
            }
            guard end - start <= 9, end < bytes.count else { return nil }
            let isMark = bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
            return isMark && isEnd(bytes, end + 1) ? end : nil
        default:
            return nil
        }
    }

    /// The index behind the bytes that are the same as the first.
    private static func endOfRun(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
        return end
    }

    private static func isEnd(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        index >= bytes.count || bytes[index] <= 0x20
    }

    private static func isBlank(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        var index = start
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        return index == bytes.count
    }
}
