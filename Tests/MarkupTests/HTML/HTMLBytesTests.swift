import Testing

@testable import Markup

/// What the bytes of a page are.
@Suite struct HTMLBytesTests {
    @Test func `Letters, white space and what ends a name are told`() {
        let letters = (0...255 as ClosedRange<UInt8>).filter { HTMLBytes.isLetter($0) }
        #expect(letters == Array(0x41...0x5A) + Array(0x61...0x7A))
        let blanks = (0...255 as ClosedRange<UInt8>).filter { HTMLBytes.isBlank($0) }
        #expect(blanks == [0x09, 0x0A, 0x0C, 0x0D, 0x20])
        let ends = (0...255 as ClosedRange<UInt8>).filter { HTMLBytes.endsName($0) }
        #expect(ends == [0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x2F, 0x3E])
    }

    @Test(arguments: [
        ("--x", 0, true), ("--", 0, true), ("-", 0, false), ("x--", 1, true), ("x-", 1, false),
        ("", 0, false), ("-x", 0, false), ("--", 1, false), ("--", 2, false),
    ])
    func `A text stands at an index, or does not`(source: String, index: Int, stands: Bool) {
        let bytes = Array(source.utf8)
        #expect(HTMLBytes.matches(bytes.span, index, "--") == stands)
    }

    @Test(arguments: [
        ("Script", true), ("SCRIPT>", true), ("scrip", false), ("scripx", false), ("script", true),
        ("", false),
    ])
    func `A name stands at an index in any case`(source: String, stands: Bool) {
        let bytes = Array(source.utf8)
        #expect(HTMLBytes.matchesName(bytes.span, 0, "script") == stands)
    }

    @Test(arguments: HTMLRawElement.allCases)
    func `Elements of a way of their own are known by their whole names`(element: HTMLRawElement) {
        func found(_ source: String) -> HTMLRawElement? {
            let bytes = Array(source.utf8)
            return HTMLBytes.element(bytes.span, at: 1)
        }
        let name = element.rawValue
        for end in ["", ">", " ", "/", "\n", "\t>"] {
            #expect(found("<" + name + end) == element)
            #expect(found("<" + name.uppercased() + end) == element)
        }
        #expect(found("<" + name + "x>") == nil)
        #expect(found("<" + name + "-y>") == nil)
        #expect(found("<" + name.dropLast() + ">") == nil)
        #expect(found("<x" + name + ">") == nil)
    }

    @Test(arguments: ["", "p", "table", "sv", "1", "bodyx", "noscript"])
    func `All others are not`(name: String) {
        let bytes = Array("<\(name)>".utf8)
        #expect(HTMLBytes.element(bytes.span, at: 1) == nil)
        #expect(HTMLBytes.element(bytes.span, at: bytes.count) == nil)
    }

    @Test func `The content of some is no markup`() {
        #expect(
            HTMLRawElement.allCases.filter(\.isRaw) == [
                .script, .style, .textarea, .title, .xmp, .iframe, .noembed, .noframes,
            ]
        )
    }

    @Test(
        arguments: [
            ("h1", "1"), ("H6>", "6"), ("h3 x", "3"), ("h2/", "2"), ("h0", nil), ("h7", nil),
            ("h12", nil), ("h1x", nil), ("h", nil), ("", nil), ("p1", nil), ("hr", nil),
        ] as [(String, String?)]
    )
    func `A heading has a level from one to six`(source: String, level: String?) {
        let bytes = Array(source.utf8)
        #expect(HTMLBytes.heading(bytes.span, at: 0) == level?.utf8.first)
    }

    @Test(arguments: [
        ("DiV", "div"), ("x-BOX_1", "x-box_1"), ("É", "É"),
        (String(repeating: "A", count: 40), String(repeating: "a", count: 32)),
    ])
    func `A name is written in lower case, a long one by its start`(source: String, name: String) {
        let bytes = Array(source.utf8)
        #expect(HTMLBytes.name(bytes.span, 0..<bytes.count) == name)
    }

    @Test(arguments: [
        ("<script type='application/ld+json'>", true), ("<script type=JSON>", true),
        ("<script src='a.js'>", false), ("<script>", false),
    ])
    func `A script is data where its tag says so`(tag: String, isData: Bool) {
        let bytes = Array(tag.utf8)
        #expect(HTMLBytes.holdsData(bytes.span, 0..<bytes.count) == isData)
    }

    @Test func `Every name of the standard's table is found, and leads to its characters`() {
        let table = HTMLReferences.table.description.split(whereSeparator: \.isWhitespace)
        #expect(table.count > 2_000)
        for entry in table {
            guard let sign = entry.firstIndex(where: { $0 == ";" || $0 == "!" }) else {
                Issue.record("\(entry)")
                continue
            }
            let name = Array(entry[..<sign].utf8)
            let scalars = entry[entry.index(after: sign)...].split(separator: ",")
                .compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
            let expected = String(String.UnicodeScalarView(scalars))
            let text = "&" + String(decoding: name, as: UTF8.self) + ";"
            #expect(HTMLReferences.read(in: text) == expected, "\(entry)")
            // Without a semicolon some are references, too, and what stands behind them is text.
            let open = HTMLReferences.longest(in: (name + [0x20]).span, at: 0)
            #expect((open?.length == name.count) == (entry[sign] == "!"), "\(entry)")
        }
    }
}

/// Lists and tables of the parsers.
@Suite struct ColumnTests {
    @Test func `A list grows, and values are taken off its start`() {
        var column = Column<Int32>()
        for number in 0..<1_000 { column.append(Int32(number)) }
        #expect(column.count == 1_000)
        #expect(column[0] == 0)
        #expect(column[255] == 255)
        #expect(column[256] == 256)
        #expect(column[999] == 999)
        column[256] = -1
        let first = column.takeFirst(257)
        #expect(first.count == 257)
        #expect(first.last == -1)
        #expect(column.count == 743)
        #expect(column[0] == 257)
        #expect(column[742] == 999)
        column.removeAll(from: 3)
        #expect(column.count == 3)
        #expect(column.takeFirst(3) == [257, 258, 259])
        #expect(column.count == 0)
    }

    @Test(arguments: [0, 1, 255, 256, 257, 511, 512, 513, 5_000])
    func `Many values are appended at once`(count: Int) {
        var column = Column<UInt8>()
        let values = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        column.append(7)
        column.append(contentsOf: values.span)
        column.append(9)
        #expect(column.count == count + 2)
        #expect(column.takeFirst(count + 2) == [7] + values + [9])
    }

    @Test func `Names are told apart by their own address and that of their namespace`() {
        var table = PointerTable()
        for number in 1...1_000 {
            let key = PointerTable.Key(name: UInt(number * 16), namespace: UInt(number % 7))
            #expect(table.value(of: key) == nil)
            table.insert(Int32(number), for: key)
        }
        for number in 1...1_000 {
            let key = PointerTable.Key(name: UInt(number * 16), namespace: UInt(number % 7))
            #expect(table.value(of: key) == Int32(number))
            let other = PointerTable.Key(name: UInt(number * 16), namespace: 99)
            #expect(table.value(of: other) == nil)
        }
        var made = 0
        for _ in 0..<3 {
            let value = table.value(of: PointerTable.Key(name: 8)) {
                made += 1
                return 42
            }
            #expect(value == 42)
        }
        #expect(made == 1)
    }
}
