import Markup

/// Tells by their class the parts that programs put into a page: numbers of lines in code, and links to
/// the editor of a section.
enum LineNumber {
    /// What a part is.
    enum Kind {
        case none
        /// A number in code, if it holds nothing but digits.
        case number
        /// The links of MediaWiki that edit a section.
        case edit
    }

    /// What an element is.
    static func kind(of index: Int, _ tag: HTMLTag, in tree: HTMLTree) -> Kind {
        switch tag {
        case .span, .td, .a, .div, .pre, .code: break
        default: return .none
        }
        let names = tree.bytes(of: .class, at: index)
        guard names.count >= 2 else { return .none }
        let word = names.firstWord { word in
            // Most classes start with another letter.
            switch word[word.startIndex] {
            case UInt8(ascii: "m"):
                return word.elementsEqual("mw-editsection".utf8)
            case UInt8(ascii: "l"), UInt8(ascii: "h"), UInt8(ascii: "b"), UInt8(ascii: "r"),
                UInt8(ascii: "g"):
                // A cell of that name may hold a number of its own.
                guard tag != .td || !word.elementsEqual("ln".utf8) else { return false }
                return Self.names.contains { word.elementsEqual($0.utf8) }
            default:
                return false
            }
        }
        guard let word else { return .none }
        return word.first == UInt8(ascii: "m") ? .edit : .number
    }

    /// The classes that Pygments, Rouge, Chroma, highlight.js, Prism and others have for them.
    private static let names = [
        "linenos", "lineno", "linenumber", "linenumbers", "line-number", "line-numbers", "lnt",
        "ln",
        "line-numbers-rows", "hljs-ln-numbers", "hljs-ln-n", "blob-num", "rouge-gutter", "gutter",
        "gl",
    ]
}
