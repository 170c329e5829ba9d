/// The values of an answer that is still being written, as a reader wants to see them: without the
/// braces, quotes and names of the JSON that models write.
struct GrowingValues {
    /// The values of the text so far, each behind its name; the text itself where it is no object.
    ///
    /// Nothing is checked: an answer is read and validated when it is whole.
    static func text(of answer: String) -> String {
        guard let first = answer.firstIndex(where: { !$0.isWhitespace }), answer[first] == "{"
        else {
            return answer
        }
        var values: [String] = []
        var name = ""
        var open: [Character] = []
        var isName = true
        func take(_ text: String) {
            values.append(name.isEmpty ? text : "\(name): \(text)")
            name = ""
        }
        var rest = answer[first...]
        while let character = rest.popFirst() {
            switch character {
            case "{", "[":
                open.append(character)
                isName = character == "{"
            case "}", "]":
                _ = open.popLast()
            case ":":
                isName = false
            case ",":
                isName = open.last == "{"
            case "\"":
                let text = string(&rest)
                if isName { name = text } else { take(text) }
            case _ where character.isWhitespace:
                break
            default:
                var text = String(character)
                while let next = rest.first, !",]} \n\t\r".contains(next) {
                    text.append(next)
                    rest.removeFirst()
                }
                take(text)
            }
        }
        return values.joined(separator: " · ")
    }

    /// The rest of a string, up to its quote or the end of what there is.
    private static func string(_ rest: inout Substring) -> String {
        var text = ""
        while let character = rest.popFirst(), character != "\"" {
            guard character == "\\" else {
                text.append(character)
                continue
            }
            switch rest.popFirst() {
            case "n", "t", "r": text.append(" ")
            case "u":
                let digits = rest.prefix(4)
                rest = rest.dropFirst(4)
                if let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) {
                    text.unicodeScalars.append(scalar)
                }
            case let escaped?: text.append(escaped)
            case nil: break
            }
        }
        return text
    }
}
