/// Takes the elements of an array apart that stands somewhere in a JSON text, part by part.
struct JSONElements {
    /// An element.
    struct Element {
        /// UTF-8; empty where it is too large.
        var bytes: [UInt8]
        /// The line that it starts in, from 1.
        var line: Int
        /// The offset in the text at which it starts.
        var offset: Int
        var isTooLarge = false
    }

    /// Whether the array was met.
    private(set) var isFound = false
    /// Whether something is still open.
    var isOpen: Bool { !open.isEmpty || isInString }

    private struct Container {
        var isArray: Bool
        var key: [UInt8] = []
        var expectsKey: Bool
    }

    private let path: [[UInt8]]
    private let limit: Int
    private var open: [Container] = []
    private var isInString = false
    private var isEscaped = false
    private var isKey = false
    private var key: [UInt8] = []
    private var element: Element?
    private var line = 1
    /// How many bytes came before the one that is read.
    private var offset = 0

    /// No more containers than this stand in each other.
    private static let deepest = 500

    /// Elements of the array at a path of names; of at most so many bytes each.
    init(path: String?, limit: Int) {
        self.path = (path ?? "").split(separator: ".").map { Array($0.utf8) }
        self.limit = limit
    }

    /// The elements that end in the next part.
    ///
    /// - Returns: The elements, and whether containers are nested deeper than is read.
    mutating func feed(_ bytes: [UInt8]) -> (elements: [Element], isTooDeep: Bool) {
        var elements: [Element] = []
        for byte in bytes {
            if byte == 0x0A { line += 1 }
            take(byte, &elements)
            offset += 1
            if open.count > Self.deepest { return (elements, true) }
        }
        return (elements, false)
    }

    /// Whether the innermost container is an array at the path; arrays on the way are gone through.
    private var isInArray: Bool {
        guard open.last?.isArray == true else { return false }
        if path.isEmpty { return open.count == 1 }
        guard open.count > path.count, !open[open.count - 2].isArray else { return false }
        var count = 0
        for container in open where !container.isArray {
            guard count < path.count, container.key == path[count] else { return false }
            count += 1
        }
        return count == path.count
    }

    private mutating func take(_ byte: UInt8, _ elements: inout [Element]) {
        if isInString {
            takeInString(byte)
            return
        }
        let isEnd = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
        if isEnd, let last = element, isInArray {
            elements.append(last)
            element = nil
        }
        if element == nil, !isEnd, byte > 0x20, isInArray {
            element = Element(bytes: [], line: line, offset: offset)
        }
        append(byte)
        switch byte {
        case UInt8(ascii: "\""):
            isInString = true
            isKey = open.last?.expectsKey == true
            key = []
        case UInt8(ascii: "{"): open.append(Container(isArray: false, expectsKey: true))
        case UInt8(ascii: "["):
            open.append(Container(isArray: true, expectsKey: false))
            if isInArray { isFound = true }
        case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
        case UInt8(ascii: ":"):
            if let last = open.indices.last, open[last].expectsKey {
                open[last].key = key
                open[last].expectsKey = false
            }
        case UInt8(ascii: ","):
            if let last = open.indices.last, !open[last].isArray { open[last].expectsKey = true }
        default: break
        }
    }

    private mutating func takeInString(_ byte: UInt8) {
        append(byte)
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            return
        }
        if isKey, key.count < 200 { key.append(byte) }
    }

    private mutating func append(_ byte: UInt8) {
        guard element?.isTooLarge == false else { return }
        element?.bytes.append(byte)
        if let count = element?.bytes.count, count > limit {
            element?.bytes = []
            element?.isTooLarge = true
        }
    }
}
