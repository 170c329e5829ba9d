/// The parts of a `style` attribute that decide whether text can be seen.
struct InlineStyle {
    /// What text, or the ground behind it, is painted with.
    enum Paint: Hashable {
        /// One colour.
        case color(CSSColor)
        /// A picture, or a colour that cannot be told.
        case unknown
    }

    private var properties: [Substring: Substring] = [:]

    /// Reads the declarations of an attribute.
    init(_ bytes: ArraySlice<UInt8>) {
        let text = Self.plain(String(decoding: bytes, as: UTF8.self).lowercased())
        var important: Set<Substring> = []
        for declaration in text.split(separator: ";") {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let name = declaration[..<colon].trimmed
            var value = declaration[declaration.index(after: colon)...].trimmed
            if let mark = value.firstIndex(of: "!") {
                value = value[..<mark].trimmed
                important.insert(name)
            } else if important.contains(name) {
                continue
            }
            properties[name] = value
        }
    }

    /// The paint of the text, where it is set.
    var color: Paint? {
        guard let color = properties["color"], color != "inherit" else { return nil }
        return CSSColor(color).map { .color($0) } ?? .unknown
    }

    /// The paint behind the text, where it is set.
    var background: Paint? {
        if let image = properties["background-image"], image != "none" { return .unknown }
        let value = properties["background-color"] ?? properties["background"]
        guard let value, value != "none", value != "inherit" else { return nil }
        guard !value.contains("url("), !value.contains("gradient(") else { return .unknown }
        let words = value.contains("(") ? [value] : value.split(separator: " ")
        guard let color = words.lazy.compactMap({ CSSColor($0) }).first else { return .unknown }
        return color.isTransparent ? nil : .color(color)
    }

    /// How the items of a list are marked, where that is said.
    var listStyle: Substring? { properties["list-style-type"] ?? properties["list-style"] }

    /// Whether a line goes through the text.
    var isStruck: Bool {
        ["text-decoration", "text-decoration-line"].contains { name in
            properties[name]?.split(separator: " ").contains("line-through") == true
        }
    }

    /// Whether the text stands above or below the line.
    var isRaised: Bool { properties["vertical-align"] == "super" }
    var isLowered: Bool { properties["vertical-align"] == "sub" }

    /// Whether the element stands on lines of its own.
    var isBlock: Bool {
        guard let display = properties["display"] else { return false }
        return ["block", "flex", "grid", "list-item", "table", "table-row", "flow-root"].contains(
            String(display)
        )
    }

    /// Whether the declarations as such hide the element.
    var hides: Bool {
        if properties["display"] == "none" || properties["content-visibility"] == "hidden" {
            return true
        }
        if let visibility = properties["visibility"] {
            if visibility == "hidden" || visibility == "collapse" { return true }
        }
        if case .color(let color) = color, color.isTransparent { return true }
        return isTiny || isTransparent || isWithoutSize || isOffScreen || isClipped
    }

    /// The ways in which the declarations hide the element, but for colours.
    var hidingWays: SheetDeclarations.Ways {
        var ways: SheetDeclarations.Ways = []
        if properties["display"] == "none" { ways.insert(.display) }
        if ["hidden", "collapse"].contains(properties["visibility"].map { String($0) })
            || properties["content-visibility"] == "hidden"
        {
            ways.insert(.visibility)
        }
        if isTiny || isWithoutSize || isOffScreen || isClipped { ways.insert(.place) }
        if isTransparent { ways.insert(.opacity) }
        return ways
    }

    /// Whether the letters cannot be read.
    private var isTiny: Bool {
        properties["font-size"].flatMap(CSSLength.init)?.isTiny == true
    }

    /// Whether the declarations hide the element in a way in which panels are closed: it takes no
    /// place, or none of its height shows.
    var folds: Bool {
        if properties["display"] == "none" || properties["visibility"] == "hidden" { return true }
        return ["height", "max-height"].contains { name in
            properties[Substring(name)].flatMap(CSSLength.init)?.value == 0
        }
    }

    /// What moves at the same time is about to be faded in.
    private var isTransparent: Bool {
        guard let opacity = properties["opacity"].flatMap({ Double($0) }) else { return false }
        let isAnimated = ["transform", "transition", "animation", "animation-name", "will-change"]
            .contains { properties[$0] != nil }
        return opacity < 0.05 && !isAnimated
    }

    private var isWithoutSize: Bool {
        let clips = ["overflow", "overflow-x", "overflow-y"].contains {
            properties[$0] == "hidden" || properties[$0] == "clip"
        }
        func isAtMost(_ pixels: Double, _ names: String...) -> Bool {
            names.contains { name in
                guard let length = properties[Substring(name)].flatMap(CSSLength.init) else {
                    return false
                }
                return length.value == 0 || (length.unit == .pixels && length.value <= pixels)
            }
        }
        let hasNoWidth = isAtMost(0, "width", "max-width")
        let hasNoHeight = isAtMost(0, "height", "max-height")
        if hasNoWidth && hasNoHeight { return true }
        guard clips else { return false }
        return hasNoWidth || hasNoHeight
            || (isAtMost(1, "width", "max-width") && isAtMost(1, "height", "max-height"))
    }

    private var isOffScreen: Bool {
        for name in ["text-indent", "margin-left", "margin-top"] {
            if let length = properties[Substring(name)].flatMap(CSSLength.init), length.isFarOut {
                return true
            }
        }
        if let transform = properties["transform"], transform.hasPrefix("translate"),
            let open = transform.firstIndex(of: "(")
        {
            let lengths = transform[transform.index(after: open)...].split { ", )".contains($0) }
            if lengths.contains(where: { CSSLength($0).map { $0.isFarOut } ?? false }) {
                return true
            }
        }
        guard let position = properties["position"], position == "absolute" || position == "fixed"
        else { return false }
        return ["left", "top", "right", "bottom"].contains { side in
            guard let length = properties[Substring(side)].flatMap(CSSLength.init) else {
                return false
            }
            // A page may be long, but hardly wide.
            let isSideways = side == "left" || side == "right"
            return length.isFarOut || (isSideways && length.reversed.isVeryFarOut)
        }
    }

    private var isClipped: Bool {
        if let clip = properties["clip"], clip.hasPrefix("rect(") {
            let numbers = clip.dropFirst(5).split { $0 == "," || $0 == " " || $0 == ")" }
            if numbers.allSatisfy({ CSSLength($0)?.value == 0 || $0 == "1px" }) { return true }
        }
        if let transform = properties["transform"], transform.hasPrefix("scale(0") {
            if Double(transform.dropFirst(6).prefix { $0 != ")" && $0 != "," }) == 0 { return true }
        }
        guard let path = properties["clip-path"] else { return false }
        return ["inset(50%", "inset(100%", "circle(0"].contains { path.hasPrefix($0) }
    }

    /// The text without comments, its escapes resolved.
    private static func plain(_ text: String) -> String {
        // Bytes first: to search for a string takes longer than all else that is done with a style.
        guard
            text.utf8.contains(UInt8(ascii: "\\"))
                || (text.utf8.contains(UInt8(ascii: "/")) && text.contains("/*"))
        else { return text }
        var plain = ""
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix("/*") {
                var end = rest.dropFirst(2)
                while !end.isEmpty, !end.hasPrefix("*/") { end = end.dropFirst() }
                rest = end.dropFirst(2)
            } else if first == "\\" {
                rest = rest.dropFirst()
                let digits = rest.prefix(6).prefix { $0.isHexDigit }
                if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
                    plain.unicodeScalars.append(scalar)
                    rest = rest.dropFirst(digits.count)
                    if rest.first?.isWhitespace == true { rest = rest.dropFirst() }
                }
            } else {
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        return plain.lowercased()
    }
}

extension Substring {
    /// The text without white space at its ends.
    fileprivate var trimmed: Substring {
        let start = drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...end]
    }
}
