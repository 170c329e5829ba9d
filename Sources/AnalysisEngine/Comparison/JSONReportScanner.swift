internal import JSON

/// Finds the results of a JSON report one by one, so that no more than one is in memory as values.
///
/// It relies on the report being JSON: what it cuts out is then read strictly.
struct JSONReportScanner {
    /// Where the elements of the outer object's member `results` begin and end, and what is left of
    /// the report without them.
    struct Layout {
        var results: [Range<Int>] = []
        var rest: [UInt8] = []
        var hasResults = false
    }

    /// What was found in the bytes so far.
    private(set) var layout = Layout()
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// The text of the string that is read at the depth of the outer object's keys.
    private var key: [UInt8] = []
    private var isInResults = false
    private var start: Int?

    private static let resultsKey = Array("results".utf8)

    /// Takes the next bytes of a report.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - offset: Where they begin in the report.
    mutating func take(_ bytes: ArraySlice<UInt8>, at offset: Int) {
        for index in bytes.indices { take(bytes[index], at: offset + index - bytes.startIndex) }
    }

    private mutating func take(_ byte: UInt8, at index: Int) {
        if !isInResults || depth < 2 || (depth == 2 && byte == UInt8(ascii: "]")) {
            layout.rest.append(byte)
        }
        if isInString {
            takeInString(byte)
            return
        }
        switch byte {
        case UInt8(ascii: "\""):
            isInString = true
            if depth == 1 { key = [] }
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if depth == 1, byte == UInt8(ascii: "["), key == Self.resultsKey {
                isInResults = true
                layout.hasResults = true
            }
            if isInResults, depth == 2 { start = index }
            depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            if isInResults, depth == 2, let first = start {
                layout.results.append(first..<(index + 1))
                start = nil
            }
            if depth == 1 { isInResults = false }
        default:
            break
        }
    }

    private mutating func takeInString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            return
        }
        if depth == 1 { key.append(byte) }
    }
}
