/// Tells where the closing tag of a program is text of the program: in what looks like a comment that
/// holds the tag of another program (the standard's "script data double escaped" states).
struct ProgramText {
    private var isInComment = false
    private var isInInnerProgram = false

    /// Reads what starts at an index.
    ///
    /// - Parameters:
    ///   - bytes: The page.
    ///   - index: The next index in the content of the program.
    /// - Returns: Whether a closing tag there would not end the program.
    mutating func takes(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "<"):
            if HTMLBytes.matches(bytes, index + 1, "!--") {
                isInComment = true
            } else if isInComment, isTag(bytes, at: index + 1) {
                isInInnerProgram = true
            } else if isInInnerProgram, HTMLBytes.matches(bytes, index + 1, "/"),
                isTag(bytes, at: index + 2)
            {
                isInInnerProgram = false
                return true
            }
        case UInt8(ascii: "-") where HTMLBytes.matches(bytes, index, "-->"):
            isInComment = false
            isInInnerProgram = false
        default:
            break
        }
        return isInInnerProgram
    }

    private func isTag(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        let end = index + 6
        return HTMLBytes.matchesName(bytes, index, "script") && end < bytes.count
            && HTMLBytes.endsName(bytes[end])
    }
}
