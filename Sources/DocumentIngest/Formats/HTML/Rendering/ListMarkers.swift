import Markup

/// What stands in front of the items of the lists of a page.
struct ListMarkers {
    private struct List {
        var end: Int
        var isNumbered: Bool
        var number: Int
        var step: Int
        var style: UInt8
    }

    /// The marker of an item without a number.
    static let bullet = "- "

    private var open: [List] = []

    /// Enters a list.
    mutating func enter(_ index: Int, of tree: HTMLTree) {
        let node = tree.nodes[index]
        var list = List(
            end: Int(node.end),
            isNumbered: node.tag == .ol,
            number: 1,
            step: 1,
            style: Self.style(of: index, tree) ?? UInt8(ascii: "1")
        )
        if list.isNumbered {
            if tree.has(.reversed, at: index) {
                list.step = -1
                list.number = Self.items(of: index, tree)
            }
            if let start = tree.value(of: .start, at: index).flatMap({ Int($0) }) {
                list.number = start
            }
        }
        open.append(list)
    }

    /// The marker of an item.
    mutating func next(_ index: Int, of tree: HTMLTree) -> String {
        while let last = open.last, last.end <= index { open.removeLast() }
        guard var list = open.last, list.isNumbered else { return Self.bullet }
        if let value = tree.value(of: .value, at: index).flatMap({ Int($0) }) {
            list.number = value
        }
        let style = Self.style(of: index, tree) ?? list.style
        let marker = style == 0 ? Self.bullet : Self.numeral(list.number, style) + ". "
        list.number &+= list.step
        open[open.count - 1] = list
        return marker
    }

    /// How numbers are written, as the letter that `type` has for it; 0 for not at all.
    private static func style(of index: Int, _ tree: HTMLTree) -> UInt8? {
        let style = tree.bytes(of: .style, at: index)
        if !style.isEmpty, style.contains("list-style".utf8),
            let words = InlineStyle(style).listStyle
        {
            for word in words.split(separator: " ") {
                if let letter = styles[String(word)] { return letter }
            }
        }
        return tree.bytes(of: .type, at: index).first
    }

    /// What `list-style-type` calls the ways to number items.
    private static let styles: [String: UInt8] = [
        "none": 0, "disc": 0, "circle": 0, "square": 0, "decimal": UInt8(ascii: "1"),
        "lower-alpha": UInt8(ascii: "a"), "lower-latin": UInt8(ascii: "a"),
        "upper-alpha": UInt8(ascii: "A"), "upper-latin": UInt8(ascii: "A"),
        "lower-roman": UInt8(ascii: "i"), "upper-roman": UInt8(ascii: "I"),
    ]

    private static func items(of list: Int, _ tree: HTMLTree) -> Int {
        var count = 0
        var child = list + 1
        while child < Int(tree.nodes[list].end) {
            if tree.nodes[child].tag == .li { count += 1 }
            child = Int(tree.nodes[child].end)
        }
        return count
    }

    /// A number as a list shows it.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - style: How it is written: `1`, `a`, `A`, `i` or `I`.
    /// - Returns: The number in that style; in digits where the style has none for it.
    static func numeral(_ number: Int, _ style: UInt8) -> String {
        switch style {
        case UInt8(ascii: "a") where number > 0: letters(number)
        case UInt8(ascii: "A") where number > 0: letters(number).uppercased()
        case UInt8(ascii: "i") where 1..<4_000 ~= number: roman(number)
        case UInt8(ascii: "I") where 1..<4_000 ~= number: roman(number).uppercased()
        default: String(number)
        }
    }

    private static func letters(_ number: Int) -> String {
        var rest = number
        var letters: [UInt8] = []
        while rest > 0 {
            rest -= 1
            letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
            rest /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    private static func roman(_ number: Int) -> String {
        let numerals = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
            (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var rest = number
        var text = ""
        for (value, numeral) in numerals {
            while rest >= value {
                text += numeral
                rest -= value
            }
        }
        return text
    }
}
