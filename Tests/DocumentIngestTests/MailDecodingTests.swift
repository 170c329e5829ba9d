import Testing

@testable import DocumentIngest

@Suite struct MailDecodingTests {
    @Test(arguments: [
        ("TWFu", "Man"), ("TWE=", "Ma"), ("TQ==", "M"), ("TWE", "Ma"), ("TQ", "M"), ("", ""),
        ("T", ""),
        ("T W\r\nF\tu", "Man"), ("TW.Fu!", "Man"), ("TWFu=TWFu", "Man"), ("Pz8/", "???"),
        ("Pz8_", "???"),
        ("Pj4-", ">>>"), ("Pj4+", ">>>"), ("TWFuTWFu", "ManMan"),
    ])
    func `Base64 is read as RFC 4648 has it, and what is none of it is passed over`(
        source: String,
        text: String
    ) {
        let file = Array("xx\(source)".utf8)
        let decoded = TransferDecoding.base64(file, 2..<file.count)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    }

    @Test func `Each line of base64 leads to its start in the file`() throws {
        let file = Array("head\nTWFu\r\nTWFu\nTWE=\n".utf8)
        let decoded = TransferDecoding.base64(file, 5..<file.count)
        #expect(decoded.bytes == Array("ManManMa".utf8))
        for (offset, source) in [(0, 5), (2, 5), (3, 11), (5, 11), (6, 16), (7, 16)] {
            let (stretch, end) = try #require(decoded.stretch(at: offset))
            #expect(stretch.source == source)
            #expect(!stretch.isExact)
            #expect(end > offset)
        }
        #expect(decoded.stretch(at: -1) == nil)
    }

    @Test(arguments: [
        ("a=C3=A9b", "aéb"), ("a=c3=a9", "aé"), ("1 =3D 1", "1 = 1"),
        ("soft=\r\nbreak", "softbreak"),
        ("soft= \t\nbreak", "softbreak"), ("soft=\nbreak", "softbreak"), ("a=b", "a=b"),
        ("a=", "a="),
        ("a=4", "a=4"), ("a=4G", "a=4G"), ("=\r\n=\r\n", ""), ("x\r\ny", "x\r\ny"), ("==41", "=A"),
    ])
    func `Quoted-printable is read, and a sign that starts nothing is one`(
        source: String,
        text: String
    ) throws {
        let file = Array("..\(source)".utf8)
        let decoded = TransferDecoding.quotedPrintable(file, 2..<file.count)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
        for offset in decoded.bytes.indices {
            let (stretch, end) = try #require(decoded.stretch(at: offset))
            #expect(offset < end)
            if stretch.isExact {
                #expect(file[stretch.source + offset - stretch.start] == decoded.bytes[offset])
            } else {
                #expect(file[stretch.source] == UInt8(ascii: "="))
            }
        }
    }

    @Test(arguments: [
        ("base64", true, false), ("BASE64", true, false), ("Quoted-Printable", true, false),
        ("7bit", true, true), ("8BIT", true, true), ("binary", true, true), ("", true, true),
        ("x-uuencode", false, false),
    ])
    func `Encodings of transfer are known by their names`(
        name: String,
        isKnown: Bool,
        isVerbatim: Bool
    ) {
        #expect(TransferDecoding.isKnown(name) == isKnown)
        #expect(TransferDecoding.isVerbatim(name) == isVerbatim)
        let file = Array("xTWE=".utf8)
        let expected = isVerbatim || !isKnown ? "TWE=" : name.hasPrefix("Q") ? "TWE=" : "Ma"
        let decoded = TransferDecoding.decoded(name, file, 1..<file.count)
        if name.uppercased() == "BASE64" || isVerbatim {
            #expect(String(decoding: decoded.bytes, as: UTF8.self) == expected)
        }
    }

    @Test(arguments: [
        ("plain", "plain"), ("=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?UTF-8?B?R3LDvMOfZQ==?=", "Grüße"),
        ("=?iso-8859-1?Q?a_b?= c", "a b c"), ("=?iso-8859-1?Q?=FC?=", "ü"),
        // White space between two words is none, before other text it is.
        ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"), ("=?utf-8?q?a?=\r\n =?utf-8?q?b?=", "ab"),
        ("=?utf-8?q?a?= x =?utf-8?q?b?=", "a x b"),
        // A character that is cut between two words.
        ("=?utf-8?q?=C3?= =?utf-8?q?=BC?=", "ü"), ("=?utf-8?b?w7w=?= =?iso-8859-1?q?=FC?=", "üü"),
        ("=?utf-8*de?q?x?=", "x"),
        // What is no encoded word stays.
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="), ("=?utf-8?q?a", "=?utf-8?q?a"),
        ("=??q?a?=", "=??q?a?="),
        ("a =? b", "a =? b"), ("", ""), ("  a   b ", "a b"),
    ])
    func `Encoded words in a header are read`(value: String, text: String) {
        #expect(MailHeader.text(of: Array(value.utf8)) == text)
    }

    @Test(arguments: [
        ("Anna <a@x.de>", "Anna"), ("\"Lind, Anna\" <a@x.de>", "Lind, Anna"),
        ("<a@x.de>", "a@x.de"),
        ("a@x.de", "a@x.de"), ("  Anna   Lind  <a@x.de>", "Anna Lind"),
    ])
    func `The name in an address is taken, or the address`(address: String, name: String) {
        #expect(MailHeader.name(of: address).trimmingSpaces == name)
    }

    @Test(
        arguments: [
            ("text/plain; charset=utf-8", "text/plain", "charset", "utf-8"),
            ("Text/HTML ;Charset = \"UTF-8\"", "text/html", "charset", "UTF-8"),
            ("a/b; name=\"x; y=z\"; k=v", "a/b", "k", "v"),
            ("a/b; name=\"x; y\"", "a/b", "name", "x; y"),
            ("a/b; name*=utf-8'en'a%20%C3%BC", "a/b", "name", "a ü"),
            ("a/b; name*0=one; name*1=two", "a/b", "name", "onetwo"),
            ("a/b; name*1=two; name*0=one", "a/b", "name", "onetwo"),
            ("a/b; name*0*=utf-8''%C3; name*1*=%BC; name*2=%41", "a/b", "name", "ü%41"),
            ("a/b; name=x; name*=utf-8''y", "a/b", "name", "y"),
            ("a/b; name*=utf-8''y; name=x", "a/b", "name", "y"), ("a/b; k", "a/b", "k", nil),
            ("a/b; name*=utf-8''100%", "a/b", "name", "100%"), ("", "", "k", nil),
        ] as [(String, String, String, String?)]
    )
    func `A value and its parameters are taken apart`(
        text: String,
        value: String,
        name: String,
        parameter: String?
    ) {
        let parameters = MailHeader.Parameters(text)
        #expect(parameters.value == value)
        #expect(parameters[name] == parameter)
    }
}

extension String {
    fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
