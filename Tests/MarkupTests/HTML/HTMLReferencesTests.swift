import Testing

@testable import Markup

/// References in texts that stand in no page, such as a title of a feed.
@Suite struct HTMLReferencesTests {
    @Test(arguments: [
        ("a &amp; b", "a & b"), ("&lt;b&gt;", "<b>"), ("&#39;&#x27;&#X27;", "'''"),
        ("&hellip;&nang;", "…∠\u{20D2}"), ("&fjlig;&bne;", "fj=\u{20E5}"), ("&amp;lt;", "&lt;"),
        ("&quot;é&quot;", "\"é\""),
        // What is no reference stays as it is.
        ("AT&T", "AT&T"), ("a && b;", "a && b;"), ("&nosuch;", "&nosuch;"), ("&;", "&;"),
        ("&#;", "&#;"), ("&#xZZ;", "&#xZZ;"), ("&#1114112;", "&#1114112;"),
        ("&#xD800;", "&#xD800;"),
        ("&amp", "&amp"), ("&copy 2020;", "&copy 2020;"), ("&ampx;", "&ampx;"), ("", ""),
        ("no sign", "no sign"),
    ])
    func `References are read once, all else stays`(text: String, expected: String) {
        #expect(HTMLReferences.read(in: text) == expected)
    }

    @Test(arguments: [
        ("amp;", 4, "&#38;"), ("ampx", 3, "&#38;"), ("notit;", 3, "¬"), ("notin;", 6, "∉"),
        ("CounterClockwiseContourIntegral;", 32, "∳"), ("AMP", 3, "&#38;"), ("copy2", 4, "©"),
        ("frac14;", 7, "¼"), ("frac14", 6, "¼"), ("nvlt;", 5, "&#60;\u{20D2}"),
    ])
    func `The longest name that stands there counts`(source: String, length: Int, value: String) {
        let bytes = Array("&\(source)".utf8)
        let match = HTMLReferences.longest(in: bytes.span, at: 1)
        #expect(match?.length == length)
        #expect(match.map { String(decoding: $0.value, as: UTF8.self) } == value)
    }

    @Test(arguments: ["", "x", "hellip", "zzz;", ";", "Amp;x", "am", "1;", "nosuchname;"])
    func `A name that the standard does not have is none`(source: String) {
        // Of `hellip` old pages may not leave the semicolon out.
        let bytes = Array("&\(source)".utf8)
        let match = HTMLReferences.longest(in: bytes.span, at: 1)
        #expect(match == nil)
    }

    @Test func `Every name of the table is found, and stands for something`() {
        // The shortest and the longest, the first and the last, and those next to each other.
        for (name, value) in [
            ("Aacute;", "Á"), ("AElig;", "Æ"), ("zwnj;", "\u{200C}"), ("zwj;", "\u{200D}"),
            ("lt;", "&#60;"), ("LT;", "&#60;"), ("gt;", "&#62;"), ("GT;", "&#62;"), ("Mu;", "Μ"),
            ("mu;", "μ"), ("there4;", "∴"), ("blk14;", "░"), ("NotGreaterFullEqual;", "≧̸"),
        ] {
            let bytes = Array(name.utf8)
            let match = HTMLReferences.longest(in: bytes.span, at: 0)
            #expect(match?.length == name.utf8.count)
            #expect(match.map { String(decoding: $0.value, as: UTF8.self) } == value)
        }
    }
}
