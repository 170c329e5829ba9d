import Testing
import YAML

/// Borders of limits, places of faults and forms of scalars, one by one.
@Suite struct YAMLDetailTests {
    @Test(
        arguments: [
            ("a: 12", 5, true), ("a: 123", 5, false), ("a: é", 5, true), ("a: éx", 5, false),
        ] as [(String, Int, Bool)]
    )
    func `A text may have as many bytes as the limit says`(text: String, most: Int, fits: Bool) {
        let message = "1:1: it is larger than \(most) bytes"
        #expect(faults(of: text, limits: YAMLLimits(maximumBytes: most)) == (fits ? [] : [message]))
    }

    @Test(arguments: [
        ("[[1]]", 2, nil), ("[[1]]", 1, "1:2"), ("a: {b: {c: 1}}", 3, nil),
        ("a: {b: {c: 1}}", 2, "1:8"), ("1", 0, nil), ("[]", 0, "1:1"), ("- - x", 2, nil),
        ("- - x", 1, "1:3"),
    ])
    func `Values nest as deep as the limit says`(text: String, depth: Int, place: String?) {
        let message = place.map { "\($0): values are nested more than \(depth) deep here" }
        #expect(
            faults(of: text, limits: YAMLLimits(maximumDepth: depth))
                == (message.map { [$0] } ?? [])
        )
    }

    @Test(arguments: [
        // A list and its elements, a mapping with its keys and values, an alias with all behind it.
        ("[1, 2, 3]", 4, nil), ("[1, 2, 3]", 3, "1:8"), ("{a: 1, b: 2}", 5, nil),
        ("{a: 1, b: 2}", 4, "1:11"), ("a: &x [1, 2]\nb: *x", 9, nil),
        ("a: &x [1, 2]\nb: *x", 8, "2:4"), ("a: &x 1\nb: *x", 5, nil), ("a: &x 1\nb: *x", 4, "2:4"),
        ("- &a [1]\n- &b [*a]\n- *b", 9, nil), ("- &a [1]\n- &b [*a]\n- *b", 8, "3:3"),
    ])
    func `Values are counted at each alias again`(text: String, most: Int, place: String?) {
        let message = place.map {
            "\($0): there are more than \(most) values up to here, aliases included"
        }
        #expect(
            faults(of: text, limits: YAMLLimits(maximumNodes: most)) == (message.map { [$0] } ?? [])
        )
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `Sixty-four lines may begin with a percent sign`(end: String) {
        func text(_ count: Int) -> String {
            "a: |" + end + String(repeating: " %" + end, count: 100) + "# x%%" + end
                + (0..<count).map { "# \($0)\(end)" }.joined()
        }
        #expect(faults(of: text(70)) == [])
        func directives(_ count: Int) -> String {
            (0..<count).map { "%TAG !t\($0)! x" + end }.joined() + "---" + end + "a: 1"
        }
        #expect(faults(of: directives(64)) == [])
        #expect(faults(of: directives(65)) == ["65:1: more than 64 lines begin with %"])
    }

    @Test(arguments: [
        ("!!str 5", "\"5\""), ("! 5", "\"5\""), ("!!int 5", "5"), ("!!float 5", "5.0"),
        ("!!float 5.5", "5.5"), ("!!bool true", "true"), ("!!null ~", "null"),
        ("!!null", "null"), ("!!str", "\"\""), ("!!seq [1]", "[1]"), ("!!map {a: 1}", "{a: 1}"),
        ("! [1]", "[1]"), ("!!str 'x'", "\"x\""), ("!!int '5'", "5"), ("!!float .inf", "inf"),
        ("!!int 0x10", "16"),
    ])
    func `A tag that fits is taken`(text: String, value: String) throws {
        #expect(try rendering(of: text) == value)
        #expect(faults(of: text) == [])
    }

    @Test(arguments: [
        ("!!int 5.5", "!!int"), ("!!bool 1", "!!bool"), ("!!null 0", "!!null"),
        ("!!float x", "!!float"), ("!!bool yes", "!!bool"), ("!!seq {a: 1}", "!!seq"),
        ("!!map [1]", "!!map"), ("!!set {a}", "!!set"), ("!own x", "!own"), ("!own [1]", "!own"),
        ("!<tag:x,2000:y> z", "tag:x,2000:y"), ("!!timestamp 2026-01-01", "!!timestamp"),
        ("!!str [1]", "!!str"),
    ])
    func `A tag that does not fit is named as it is written`(text: String, tag: String) {
        #expect(
            faults(of: text) == [
                "1:1: the tag \(tag) is not supported here "
                    + "(remove the tag, or put a text that begins with ! in quotes)"
            ]
        )
    }

    @Test(arguments: [
        ("-9223372036854775809", -9_223_372_036_854_775_808), ("+9223372036854775808", 0x1p63),
        ("0x8000000000000000", 0x1p63), ("0o1000000000000000000000", 0x1p63),
        ("0xAbCdEf0123456789", 0xABCD_EF01_2345_6800),
        ("123456789012345678901234567890", 123_456_789_012_345_677_877_719_597_056),
    ])
    func `A whole number beyond 64 bits keeps its sign and its base`(text: String, number: Double) {
        #expect(YAMLNode(plain: text).value == .number(number))
    }

    @Test(arguments: [
        ("a: x", YAMLNode.Style.plain), ("a: 'x'", .quoted), ("a: \"x\"", .quoted),
        ("a: |\n  x", .literal), ("a: >\n  x", .folded), ("a: [x]", .collection),
        ("a:\n  x: 1", .collection),
    ])
    func `A value knows how it is written`(text: String, style: YAMLNode.Style) throws {
        let root = try YAMLReader().document(of: text).root
        guard case .mapping(let members) = root.value else {
            Issue.record("not a mapping")
            return
        }
        #expect(members.map(\.value.style) == [style])
        #expect(members.map(\.key.style) == [.plain])
        #expect(members[0].value.text == (style == .collection ? "" : "x"))
    }

    @Test(arguments: [
        ("a: 1\na: 2", 1), ("long_key: 1\nlong_key: 2", 8), ("'a b': 1\n\"a b\": 2", 5),
        ("1: x\n'1': y", 3),
    ])
    func `A key that stands twice is marked in its whole length`(text: String, length: Int) throws {
        let faults = try YAMLReader().document(of: text).faults
        #expect(faults.map(\.code) == [.duplicateKey])
        #expect(faults.map(\.length) == [length])
        #expect(faults.map(\.position) == [YAMLPosition(line: 2, column: 1)])
        #expect(faults.first?.hint == "it stands at line 1, column 1 already")
    }

    @Test(arguments: [
        // What is plain and untagged merges; what is quoted or tagged is a key.
        ("{<<: {a: 1}}", "{a: 1}", 0), ("{'<<': {a: 1}}", "{<<: {a: 1}}", 0),
        ("{!!str <<: {a: 1}}", "{<<: {a: 1}}", 0),
        ("{<<: [{a: 1}, {b: 2}], c: 3}", "{c: 3, a: 1, b: 2}", 0),
        ("{<<: [{a: 1}, 2]}", "{a: 1}", 1), ("{<<: ~}", "{}", 1),
        ("{<<: {a: 1}, a: 2}", "{a: 2}", 0),
        ("{<<: {a: 1}, <<: {a: 2, b: 3}}", "{a: 1, b: 3}", 0), ("{<<: []}", "{}", 0),
    ])
    func `Merged members stand behind a mapping's own`(text: String, value: String, faults: Int)
        throws
    {
        #expect(try rendering(of: text) == value)
        #expect(
            try YAMLReader().document(of: text).faults.map(\.code)
                == Array(repeating: .badKey, count: faults)
        )
    }

    @Test(arguments: [
        ("a\nb", 2, 2), ("a\r\nb", 2, 2), ("a\rb", 2, 2), ("a\r\n\r\nbc", 3, 3), ("a\u{85}b", 2, 2),
        ("a\u{2028}b\u{2029}", 3, 1), ("", 1, 1), ("é😀", 1, 3), ("a\n\rb", 3, 2), ("\n", 2, 1),
    ])
    func `A place is counted over line ends of every kind`(text: String, line: Int, column: Int) {
        #expect(YAMLNode(plain: text).end == YAMLPosition(line: line, column: column))
    }

    @Test func `Places are ordered by line, then by column`() {
        let places = [(1, 2), (1, 3), (2, 1), (2, 2)].map { YAMLPosition(line: $0.0, column: $0.1) }
        #expect(places.shuffled().sorted() == places)
        #expect(!(places[0] < places[0]))
        #expect(YAMLPosition.start == YAMLPosition(line: 1, column: 1))
    }

    @Test(arguments: [
        (
            "a: [1, 2",
            "1:4: while parsing a flow sequence, did not find expected ',' or ']' "
                + "(the [ at line 1, column 4 is not closed)"
        ),
        ("a: `x`", "1:4: a value cannot begin with ` (put the value in quotes)"),
        ("a: %x", "1:4: a value cannot begin with % (put the value in quotes)"),
        ("\ta: 1", "1:1: a tab cannot indent YAML (indent with spaces)"),
        (
            "a: *",
            "1:4: while scanning an alias, did not find expected alphabetic or numeric "
                + "character (put a text that begins with * or & in quotes)"
        ),
        (
            "a: &",
            "1:4: while scanning an anchor, did not find expected alphabetic or numeric "
                + "character (put a text that begins with * or & in quotes)"
        ),
        (
            "- a\nb: 1",
            "2:1: while parsing a block collection, did not find expected '-' indicator "
                + "(check the indentation: it does not match the lines from line 1, column 1 on)"
        ),
        (
            "a: 'x",
            "1:4: while scanning a quoted scalar, found unexpected end of stream "
                + "(the quote at line 1, column 4 is not closed)"
        ),
    ])
    func `Each complaint says what to do`(text: String, message: String) {
        #expect(faults(of: text) == [message])
    }

    @Test func `A fault concerns one character at least`() {
        #expect(YAMLError(.syntax, "m", at: .start, length: 0).length == 1)
        #expect(YAMLError(.syntax, "m", at: .start, length: -3).length == 1)
        #expect(YAMLError(.syntax, "m", at: .start, length: 4).length == 4)
        #expect(YAMLError(.syntax, "m", at: .start).hint == nil)
    }

    @Test func `Faults are told in the order of their places`() {
        let text = "b: {a: !x 1}\na: !y 2\nb: 3\n"
        #expect(faults(of: text).map { String($0.prefix(3)) } == ["1:8", "2:4", "3:1"])
    }

    @Test(
        arguments: [
            ([0x0A], "0x0A", nil), ([0x05, 0xC0], "0xC0", "1:2"),
            ([0x61, 0x0A, 0xFE], "0xFE", "2:1"),
            ([0xEF, 0xBB, 0xBF, 0x80], "0x80", "1:1"),
            ([0xF0, 0x9F, 0x98, 0x80, 0x9F], "0x9F", "1:2"),
        ] as [([UInt8], String, String?)]
    )
    func `The first byte that is no text is named`(bytes: [UInt8], byte: String, place: String?)
        throws
    {
        guard let place else {
            #expect(try YAMLText.decode(bytes) == "\n")
            return
        }
        let error = #expect(throws: YAMLError.self) { try YAMLText.decode(bytes) }
        #expect(error?.description == "\(place): the byte \(byte) is not UTF-8")
        #expect(error?.code == .encoding)
    }

    @Test(arguments: [[0xFF, 0xFE, 0, 0, 0x61], [0, 0, 0xFE, 0xFF, 0x61]] as [[UInt8]])
    func `UTF-32 is named, whatever the order of its bytes`(bytes: [UInt8]) {
        let error = #expect(throws: YAMLError.self) { try YAMLText.decode(bytes) }
        #expect(error?.description == "1:1: the file is UTF-32, which is not supported")
    }

    @Test func `UTF-16 without a character is an empty text`() throws {
        #expect(try YAMLText.decode([0xFF, 0xFE]) == "")
        #expect(try YAMLText.decode([0xFE, 0xFF]) == "")
        #expect(try YAMLText.decode([0xFE, 0xFF, 0x20, 0xAC]) == "€")
        #expect(try YAMLText.decode([0xFF, 0xFE, 0xAC, 0x20]) == "€")
    }
}
