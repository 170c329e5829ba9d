import Markup

/// The last part of a selector, `p.note` of `main > p.note:hover`, and what of the rest counts.
struct SheetSelector {
    /// The element's name, if it is said.
    private(set) var tag: HTMLTag?
    /// Hashes of its classes and its id.
    private(set) var names: [UInt64] = []
    /// Whether it is met under conditions: by what stands around it, attributes or states.
    private(set) var isConditional = false
    /// Whether the state is that of being chosen by keyboard, which shows what is for that alone.
    private(set) var isFocus = false
    /// How much it counts.
    private(set) var specificity = 0

    /// The hash of a class.
    static func hash(ofClass name: some Sequence<UInt8>) -> UInt64 { hash(name, 0x2E) }
    /// The hash of an id.
    static func hash(ofID name: some Sequence<UInt8>) -> UInt64 { hash(name, 0x23) }

    private static func hash(_ name: some Sequence<UInt8>, _ sign: UInt64) -> UInt64 {
        var hash = 14_695_981_039_346_656_037 ^ sign
        for byte in name { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return hash
    }

    /// Whether an element that this one means is meant by another one as well.
    func isNarrower(than other: SheetSelector) -> Bool {
        (other.tag == nil || other.tag == tag) && other.names.allSatisfy { names.contains($0) }
    }

    /// The selectors of a list, but for those that cannot be read or mean no element.
    static func list(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [SheetSelector] {
        var selectors: [SheetSelector] = []
        var index = range.lowerBound
        while index < range.upperBound {
            var selector = SheetSelector()
            let isRead = selector.read(bytes, &index, range.upperBound)
            if isRead, selector.tag != nil || !selector.names.isEmpty { selectors.append(selector) }
            // Behind the comma.
            index += 1
        }
        return selectors
    }

    /// Reads up to a comma.
    ///
    /// - Returns: Whether it means elements.
    private mutating func read(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Bool {
        var isRead = true
        // Whether another part starts with what follows.
        var isNext = false
        while index < end, bytes[index] != UInt8(ascii: ",") {
            let byte = bytes[index]
            if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "+")
                || byte == UInt8(ascii: "~")
            {
                isNext = true
                index += 1
                continue
            }
            if byte == UInt8(ascii: "/") {
                Self.passComment(bytes, &index, end)
                continue
            }
            if isNext, tag != nil || !names.isEmpty || specificity > 0 || isConditional {
                tag = nil
                names = []
                isConditional = true
                isFocus = false
            }
            isNext = false
            isRead = part(bytes, &index, end) && isRead
        }
        return isRead
    }

    /// Reads a name, a class, an id, an attribute or a state.
    private mutating func part(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "."):
            index += 1
            names.append(Self.hash(ofClass: Self.name(bytes, &index, end)))
            specificity += 100
        case UInt8(ascii: "#"):
            index += 1
            names.append(Self.hash(ofID: Self.name(bytes, &index, end)))
            specificity += 10_000
        case UInt8(ascii: "["):
            isConditional = true
            specificity += 100
            Self.passBrackets(bytes, &index, end)
        case UInt8(ascii: ":"):
            isConditional = true
            specificity += 100
            index += 1
            var isElement = false
            if index < end, bytes[index] == UInt8(ascii: ":") {
                isElement = true
                index += 1
            }
            let name = String(decoding: Self.name(bytes, &index, end), as: UTF8.self).lowercased()
            if name.hasPrefix("focus") || name == "active" { isFocus = true }
            let elements = ["before", "after", "first-line", "first-letter"]
            if index < end, bytes[index] == UInt8(ascii: "(") {
                Self.passBrackets(bytes, &index, end)
            }
            // What is put in front of an element or behind it is not the element.
            return !isElement && !elements.contains(name)
        case UInt8(ascii: "*"):
            index += 1
        case UInt8(ascii: "&"):
            index += 1
            isConditional = true
        default:
            let name = Self.name(bytes, &index, end)
            guard !name.isEmpty else {
                index += 1
                return false
            }
            specificity += 1
            guard let known = HTMLTag(knownName: String(decoding: name, as: UTF8.self).lowercased())
            else { return false }
            tag = known
        }
        return true
    }

    private static func name(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> [UInt8] {
        var name: [UInt8] = []
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), index + 1 < end {
                name += escape(bytes, &index, end)
                continue
            }
            let isPart =
                byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
            guard isPart else { break }
            name.append(byte)
            index += 1
        }
        return name
    }

    private static func escape(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> [UInt8] {
        index += 1
        var value: UInt32 = 0
        var digits = 0
        while index < end, digits < 6,
            let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue
        {
            value = value * 16 + UInt32(digit)
            digits += 1
            index += 1
        }
        guard digits > 0 else {
            index += 1
            return [bytes[index - 1]]
        }
        if index < end, bytes[index] <= 0x20 { index += 1 }
        return Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
    }

    private static func passBrackets(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) {
        var depth = 0
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\\"): index += 1
            default: break
            }
            index += 1
            if depth <= 0 { break }
        }
        index = min(index, end)
    }

    private static func passComment(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) {
        index += 1
        guard index < end, bytes[index] == UInt8(ascii: "*") else { return }
        while index + 1 < end, bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != 0x2F {
            index += 1
        }
        index = min(index + 2, end)
    }
}
