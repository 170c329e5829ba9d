import Testing

@testable import TextDecoding

/// Labels mean what the Encoding Standard of browsers says, and what older software wrote.
@Suite struct EncodingLabelTests {
    @Test(arguments: [
        ("utf8", "UTF-8"), ("UTF-8", "UTF-8"), ("unicode-1-1-utf-8", "UTF-8"),
        ("latin1", "windows-1252"), ("ISO-8859-1", "windows-1252"), ("us-ascii", "windows-1252"),
        ("l1", "windows-1252"), ("cp1252", "windows-1252"), ("x-cp1252", "windows-1252"),
        ("iso8859-1", "windows-1252"), ("iso88591", "windows-1252"),
        ("iso_8859-1", "windows-1252"), ("iso-8859-9", "windows-1254"), ("latin5", "windows-1254"),
        ("tis-620", "windows-874"), ("iso-8859-11", "windows-874"), ("latin2", "ISO-8859-2"),
        ("cyrillic", "ISO-8859-5"), ("greek", "ISO-8859-7"), ("arabic", "ISO-8859-6"),
        ("iso-8859-8-i", "ISO-8859-8"), ("latin-9", "ISO-8859-15"), ("iso8859-15", "ISO-8859-15"),
        ("koi8_r", "KOI8-R"), ("koi8-ru", "KOI8-U"), ("866", "IBM866"), ("mac", "macintosh"),
        ("x-mac-cyrillic", "mac-cyrillic"), ("gb2312", "GB18030"), ("GBK", "GB18030"),
        ("x-sjis", "Shift_JIS"), ("windows-31j", "Shift_JIS"), ("x-euc-jp", "EUC-JP"),
        ("ks_c_5601-1987", "EUC-KR"), ("windows-949", "EUC-KR"), ("csiso2022jp", "ISO-2022-JP"),
        ("big5-hkscs", "Big5"), ("utf-16", "UTF-16LE"), ("unicodefffe", "UTF-16BE"),
        ("windows-1258", "windows-1258"), ("cp1250", "windows-1250"),
    ])
    func `A label stands for an encoding, in any case`(label: String, name: String) {
        #expect(TextEncoding(label: label)?.name == name)
        #expect(TextEncoding(label: label.uppercased())?.name == name)
        #expect(TextEncoding(label: " \n\(label)\t")?.name == name)
    }

    @Test(arguments: ["", " ", "none", "utf-9", "latin", "iso-8859-12", "cp1259"])
    func `What is no label stands for none`(label: String) {
        #expect(TextEncoding(label: label) == nil)
    }

    @Test(arguments: [
        ("utf-7", true), ("UTF7", true), ("unicode-1-1-utf-7", true), ("HZ-GB-2312", true),
        ("utf-8", false), ("gb2312", false), ("", false), ("utf-70", false),
    ])
    func `Encodings in which markup hides are refused`(label: String, isRefused: Bool) throws {
        #expect(TextEncoding.isRefused(label: label) == isRefused)
        guard isRefused else { return }
        let error = #expect(throws: TextDecodingError.self) {
            try TextDecoder.decode(Array("x".utf8), declared: label)
        }
        #expect(error?.code == .refusedEncoding)
        #expect(
            error?.description
                == "it declares the encoding \(label.uppercased()), which is refused because it "
                + "hides text"
        )
    }

    /// One byte, and the character that the encoding has there.
    @Test(
        arguments: [
            ("windows-1252", 0x80, "€"), ("windows-1252", 0x9F, "Ÿ"), ("windows-1250", 0xB9, "ą"),
            ("windows-1251", 0xDF, "Я"), ("windows-1253", 0xE1, "α"), ("windows-1254", 0xFE, "ş"),
            ("windows-1255", 0xE0, "א"), ("windows-1256", 0xC7, "ا"), ("windows-1257", 0xE0, "ą"),
            ("windows-874", 0xA1, "ก"), ("iso-8859-2", 0xB1, "ą"), ("iso-8859-3", 0xFE, "ŝ"),
            ("iso-8859-4", 0xE7, "į"), ("iso-8859-5", 0xEF, "я"), ("iso-8859-6", 0xC7, "ا"),
            ("iso-8859-7", 0xE1, "α"), ("iso-8859-8", 0xE0, "א"), ("iso-8859-10", 0xFE, "þ"),
            ("iso-8859-13", 0xE0, "ą"), ("iso-8859-14", 0xA1, "Ḃ"), ("iso-8859-15", 0xA4, "€"),
            ("iso-8859-16", 0xA4, "€"), ("koi8-r", 0xD1, "я"), ("koi8-u", 0xA4, "є"),
            ("ibm866", 0xEF, "я"), ("ibm437", 0x81, "ü"), ("ibm850", 0x81, "ü"),
            ("ibm852", 0xA5, "ą"), ("ibm855", 0xDE, "я"), ("macintosh", 0x9F, "ü"),
            ("mac-cyrillic", 0xDF, "я"),
        ] as [(String, UInt8, String)]
    )
    func `A byte is the character that its encoding has there`(
        label: String,
        byte: UInt8,
        character: String
    ) throws {
        let encoding = try #require(TextEncoding(label: label))
        #expect(encoding.isSingleByte)
        let (utf8, replacements) = Converter.utf8(of: [0x61, byte, 0x62], from: encoding)
        #expect(String(decoding: utf8, as: UTF8.self) == "a\(character)b")
        #expect(replacements == 0)
    }

    @Test func `Bytes that Windows leaves undefined are controls, as browsers have them`() throws {
        let windows = try #require(TextEncoding(label: "windows-1252"))
        let (utf8, count) = Converter.utf8(of: [0x81, 0x61, 0x9D], from: windows)
        #expect(String(decoding: utf8, as: UTF8.self) == "\u{81}a\u{9D}")
        #expect(count == 0)
        let other = try #require(TextEncoding(label: "iso-8859-8"))
        let (replaced, faults) = Converter.utf8(of: [0xBF, 0x61], from: other)
        #expect(String(decoding: replaced, as: UTF8.self) == "\u{FFFD}a")
        #expect(faults == 1)
        // Above the controls nothing is filled in.
        let greek = try #require(TextEncoding(label: "windows-1253"))
        #expect(Converter.utf8(of: [0xFF], from: greek).replacements == 1)
    }

    @Test func `Encodings of several bytes are told from others`() {
        let multiple = [
            "utf-8", "shift_jis", "gb18030", "big5", "euc-kr", "euc-jp", "utf-16",
            "iso-2022-jp",
        ]
        #expect(multiple.allSatisfy { TextEncoding(label: $0)?.isSingleByte == false })
        let wide = ["utf-16", "utf-16be", "utf-32", "utf-32be"]
        #expect(wide.allSatisfy { TextEncoding(label: $0)?.isASCIICompatible == false })
        #expect(
            ["utf-8", "shift_jis", "koi8-r"].allSatisfy {
                TextEncoding(label: $0)?.isASCIICompatible == true
            }
        )
    }
}
