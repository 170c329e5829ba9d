import Markup

/// What the style or the class of an element says of how its text stands.
struct InlineLook {
    /// Whether a line goes through it.
    private(set) var isStruck = false
    /// Whether it stands above the line.
    private(set) var isAbove = false
    /// Whether it stands below the line.
    private(set) var isBelow = false
    /// Whether it stands on lines of its own, though elements of its name do not.
    private(set) var isBlock = false

    /// Looks at an element.
    init(of index: Int, _ tag: HTMLTag, in tree: HTMLTree) {
        let bytes = tree.bytes(of: .style, at: index)
        if !bytes.isEmpty, Self.mayMatter(bytes) {
            let style = InlineStyle(bytes)
            isStruck = style.isStruck
            if tag.isWords {
                isAbove = style.isRaised
                isBelow = style.isLowered
                isBlock = style.isBlock
            }
        }
        guard tag == .span, !isAbove, !isBelow else { return }
        let script = tree.bytes(of: .class, at: index).firstWord { word in
            word.elementsEqual("superscript".utf8) || word.elementsEqual("subscript".utf8)
        }
        if let script {
            isAbove = script.count == "superscript".utf8.count
            isBelow = !isAbove
        }
    }

    /// Whether a style may say any of it.
    private static func mayMatter(_ style: ArraySlice<UInt8>) -> Bool {
        for index in style.indices {
            // Of `display`, `line-through`, `vertical-align`.
            switch style[index] | 0x20 {
            case UInt8(ascii: "d"): if follows(style, index, "display") { return true }
            case UInt8(ascii: "l"): if follows(style, index, "line-through") { return true }
            case UInt8(ascii: "v"): if follows(style, index, "vertical-align") { return true }
            default: break
            }
        }
        return false
    }

    private static func follows(
        _ style: ArraySlice<UInt8>,
        _ index: Int,
        _ word: StaticString
    ) -> Bool {
        word.withUTF8Buffer { word in
            style[index...].prefix(word.count).elementsEqual(word) { $0 | 0x20 == $1 | 0x20 }
        }
    }
}
