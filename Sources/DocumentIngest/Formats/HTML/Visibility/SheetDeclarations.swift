/// What the declarations of a rule say about whether an element can be seen.
struct SheetDeclarations {
    /// The ways in which elements are hidden, each of which is undone by itself.
    struct Ways: OptionSet {
        let rawValue: UInt8

        static let display = Self(rawValue: 1)
        static let visibility = Self(rawValue: 2)
        /// By place, size, clipping or the size of the letters.
        static let place = Self(rawValue: 4)
        /// By transparency.
        static let opacity = Self(rawValue: 8)
    }

    /// How they may hide an element; what they really do is told by `InlineStyle`.
    private(set) var mayHide: Ways = []
    /// How they undo what hides it.
    private(set) var shows: Ways = []
    /// Which of these are important.
    private(set) var important: Ways = []

    /// Looks at declarations.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let name = SheetScanner.endOfBlank(bytes, index, range.upperBound)
            index = name
            while index < range.upperBound, bytes[index] != 0x3A, bytes[index] != 0x3B {
                index += 1
            }
            guard index < range.upperBound, bytes[index] == 0x3A else {
                index += 1
                continue
            }
            var nameEnd = index
            while nameEnd > name, bytes[nameEnd - 1] <= 0x20 { nameEnd -= 1 }
            index += 1
            index = SheetScanner.endOfBlank(bytes, index, range.upperBound)
            let value = index
            var isImportant = false
            while index < range.upperBound, bytes[index] != 0x3B {
                if bytes[index] == UInt8(ascii: "!") { isImportant = true }
                index += 1
            }
            note(bytes, name..<nameEnd, value..<index, isImportant)
        }
    }

    /// Looks at the value of a `style` attribute.
    init(of style: ArraySlice<UInt8>) {
        let bytes = Array(style)
        self.init(bytes.span, 0..<bytes.count)
    }

    private mutating func note(
        _ bytes: Span<UInt8>,
        _ name: Range<Int>,
        _ value: Range<Int>,
        _ isImportant: Bool
    ) {
        guard !name.isEmpty, !value.isEmpty else { return }
        func isNamed(_ text: StaticString) -> Bool {
            guard name.count == text.utf8CodeUnitCount else { return false }
            return text.withUTF8Buffer { text in
                text.indices.allSatisfy { bytes[name.lowerBound + $0] | 0x20 == text[$0] | 0x20 }
            }
        }
        let way: Ways
        let isHiding: Bool
        let first = bytes[value.lowerBound] | 0x20
        switch bytes[name.lowerBound] | 0x20 {
        case UInt8(ascii: "d") where isNamed("display"):
            way = .display
            isHiding = first == UInt8(ascii: "n")
        case UInt8(ascii: "v") where isNamed("visibility"):
            way = .visibility
            isHiding = first == UInt8(ascii: "h") || first == UInt8(ascii: "c")
        case UInt8(ascii: "c") where isNamed("content-visibility"):
            way = .visibility
            isHiding = first == UInt8(ascii: "h")
        case UInt8(ascii: "c") where isNamed("clip") || isNamed("clip-path"):
            way = .place
            isHiding = "ric".utf8.contains(first)
        case UInt8(ascii: "o") where isNamed("opacity"):
            way = .opacity
            isHiding = Self.isSmall(bytes, value)
        case UInt8(ascii: "f") where isNamed("font-size"):
            way = .place
            isHiding = Self.isSmall(bytes, value) || Self.isOne(bytes, value)
        case UInt8(ascii: "t") where isNamed("transform"):
            way = .place
            isHiding = first == UInt8(ascii: "s") || first == UInt8(ascii: "t")
        case UInt8(ascii: "t") where isNamed("text-indent") || isNamed("top"),
            UInt8(ascii: "m") where isNamed("margin-left") || isNamed("margin-top"),
            UInt8(ascii: "l") where isNamed("left"), UInt8(ascii: "r") where isNamed("right"),
            UInt8(ascii: "b") where isNamed("bottom"):
            way = .place
            isHiding = Self.isFar(bytes, value)
        case UInt8(ascii: "w") where isNamed("width"), UInt8(ascii: "h") where isNamed("height"),
            UInt8(ascii: "m") where isNamed("max-width") || isNamed("max-height"):
            way = .place
            isHiding = Self.isSmall(bytes, value) || Self.isOne(bytes, value)
        case UInt8(ascii: "p") where isNamed("position"):
            way = .place
            isHiding = first == UInt8(ascii: "a") || first == UInt8(ascii: "f")
            // By itself it moves nothing.
            if isHiding { return }
        default: return
        }
        if isHiding { mayHide.insert(way) } else { shows.insert(way) }
        if isImportant { important.insert(way) }
    }

    /// Whether a number is 0, or below a fifth.
    private static func isSmall(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        var index = value.lowerBound
        if bytes[index] == UInt8(ascii: "0") {
            index += 1
            guard index < value.upperBound, bytes[index] == UInt8(ascii: ".") else { return true }
        }
        guard bytes[index] == UInt8(ascii: ".") else { return false }
        index += 1
        return index >= value.upperBound || bytes[index] <= UInt8(ascii: "1")
    }

    /// Whether a length is one pixel, or a part of it more.
    private static func isOne(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        guard bytes[value.lowerBound] == UInt8(ascii: "1"), value.count > 1 else { return false }
        let next = bytes[value.lowerBound + 1]
        return next == UInt8(ascii: "p") || next == UInt8(ascii: ".")
    }

    /// Whether a length has so many digits that it may lead out of the page.
    private static func isFar(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        var index = value.lowerBound
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let start = index
        while index < value.upperBound, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[index] {
            index += 1
        }
        let digits = index - start
        guard digits == 2, index < value.upperBound else { return digits > 2 }
        return "erv".utf8.contains(bytes[index] | 0x20)
    }
}
