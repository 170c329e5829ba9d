import Glibc
import Testing
import TextDecoding

/// Real sentences in the legacy encodings that old archives hold.
@Suite struct EncodingDetectionTests {
    private static let german = """
        Die Bürgermeisterin sagte, dass für die größeren Straßen über zwölf Millionen Euro nötig wären. \
        Schön wäre es, wenn auch die Brücke am Fluss geöffnet würde, hieß es später.
        """
    private static let russian = """
        Сегодня в городе открылась новая библиотека, в которой можно читать книги и газеты. \
        Жители города очень довольны этим событием и приходят сюда каждый день.
        """
    private static let japanese = """
        今日は新しい図書館が開館しました。市民は本や新聞を読むことができます。毎日たくさんの人が来ています。
        """
    private static let chinese = "今天城市里新开了一家图书馆，市民可以在那里看书读报。每天都有很多人来这里学习和休息。"
    private static let traditional = "今天城市裡新開了一家圖書館，市民可以在那裡看書讀報。每天都有很多人來這裡學習和休息。"
    private static let polish =
        "Wczoraj w mieście otwarto nową bibliotekę, w której można czytać książki i gazety. Mieszkańcy są bardzo zadowoleni."
    private static let greek =
        "Σήμερα άνοιξε στην πόλη μια νέα βιβλιοθήκη, όπου οι πολίτες μπορούν να διαβάζουν βιβλία."

    private static let cases: [(converter: String, name: String, text: String)] = [
        ("CP1252", "windows-1252", german), ("CP1251", "windows-1251", russian),
        ("KOI8-R", "KOI8-R", russian), ("CP932", "Shift_JIS", japanese),
        ("EUC-JP", "EUC-JP", japanese), ("GB18030", "GB18030", chinese),
        ("BIG5", "Big5", traditional), ("ISO-8859-2", "ISO-8859-2", polish),
        ("ISO-8859-7", "ISO-8859-7", greek), ("ISO-8859-5", "ISO-8859-5", russian),
    ]

    @Test(arguments: cases)
    func `A text is read in its encoding, declared or not`(
        converter: String,
        name: String,
        text: String
    ) throws {
        let bytes = try encoded(text, converter)
        let declared = try TextDecoder.decode(bytes, declared: name)
        #expect(String(decoding: declared.utf8, as: UTF8.self) == text)
        #expect(declared.encoding.name == name)
        #expect(declared.origin == .declared)
        let detected = try TextDecoder.decode(bytes)
        #expect(String(decoding: detected.utf8, as: UTF8.self) == text)
        #expect(detected.origin == .detected)
    }

    private static let ukrainian = "Вчора ввечері ми пішли до театру, щоб подивитися нову виставу."
    private static let hindi = "आज शहर में एक नया पुस्तकालय खुला, जहाँ लोग पढ़ सकते हैं।"
    private static let english =
        "It’s a “curly” day — “quite”, said the fox. The façade of the château remained."

    @Test(arguments: [
        english, german, russian, greek, ukrainian, hindi, japanese, chinese, traditional,
    ])
    func `UTF-16 and UTF-32 are known without a mark in any script`(text: String) throws {
        for name in ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"] {
            let bytes = try encoded(text, name)
            let detected = try TextDecoder.decode(bytes)
            #expect(String(decoding: detected.utf8, as: UTF8.self) == text)
            #expect(detected.encoding.name == name)
            #expect(TextDecoder.preview(of: bytes[...]).starts(with: text.utf8.prefix(20)))
        }
    }

    @Test func `Encodings that switch by escape sequences, and KOI8-U, are known`() throws {
        let cases = [
            ("ISO-2022-JP", Self.japanese), ("ISO-2022-KR", "오늘 도서관"), ("KOI8-U", Self.ukrainian),
        ]
        for (name, text) in cases {
            let detected = try TextDecoder.decode(try encoded(text, name))
            #expect(String(decoding: detected.utf8, as: UTF8.self) == text)
            #expect(detected.encoding.name == name)
        }
    }

    private static let french = """
        L'été dernier, les élèves ont visité le musée à pied ; après déjeuner, ils étaient fatigués.
        """
    private static let spanish = "El niño comió piñas en la montaña y después bebió café con leche."
    private static let swedish = "På gården växer både äpplen och päron, men där är också kaffe."
    private static let korean = "어제 우리는 새로운 도서관에 갔습니다. 많은 사람들이 책을 읽고 있었습니다."

    @Test(arguments: [
        ("ISO-8859-15", "Das Zimmer kostet 85 € je Nacht, für Kinder 20 €."),
        ("ISO-8859-15", "Le cœur de la sœur bat plus fort, même après l'été."),
        ("MACINTOSH", german), ("MACINTOSH", french), ("MACINTOSH", spanish),
        ("MACINTOSH", swedish),
        ("JOHAB", korean),
    ])
    func `What statistics do not tell apart is told by its structure`(
        converter: String,
        text: String
    ) throws {
        let detected = try TextDecoder.decode(try encoded(text, converter))
        #expect(String(decoding: detected.utf8, as: UTF8.self) == text)
    }

    @Test(arguments: [
        ("CP1252", english), ("CP1252", french), ("CP1252", spanish), ("CP1252", swedish),
        ("CP1252", "Half of it, 1½ cups, and § 3 says: fiancée’s naïve “coup d’état”."),
        ("EUC-KR", korean), ("CP949", korean), ("CP932", japanese), ("EUC-JP", japanese),
        ("GB18030", chinese), ("BIG5", traditional), ("CP1250", polish), ("CP1251", russian),
        ("KOI8-U", ukrainian),
    ])
    func `And nothing else is taken for it`(converter: String, text: String) throws {
        let detected = try TextDecoder.decode(try encoded(text, converter))
        #expect(String(decoding: detected.utf8, as: UTF8.self) == text)
    }

    @Test func `HZ is refused where it is not declared either, and ASCII is not taken for it`()
        throws
    {
        // "Library", "newspaper" and a full stop as GB 2312 has them, without their high bits.
        let text = "~{M<Ji9]~} ~{1(V=~} ~{M<Ji9]~}"
        #expect(throws: TextDecodingError.self) { try TextDecoder.decode(Array(text.utf8)) }
        for plain in [
            "a ~{x} and ~{y~} b", "~{~} ~{~}", "if x =~ /~{2}/ then ~{ab~} end # comment",
        ] {
            #expect(try TextDecoder.decode(Array(plain.utf8)).encoding == .utf8)
        }
    }

    @Test func `Bytes with NULs that are no UTF-16 are not taken for it`() {
        let texts: [[UInt8]] = [
            Array("bush hid the facts".utf8) + [0],
            Array("a page with \0 a few \0 NULs in its text, as old editors left them".utf8),
            (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 167 ^ $0 >> 3) },
            (0..<1_024).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8), 0, 0] },
        ]
        for bytes in texts {
            #expect(throws: TextDecodingError.self) { try TextDecoder.decode(bytes) }
        }
    }

    /// What the C library's `iconv` command writes.
    private func encoded(_ text: String, _ converter: String) throws -> [UInt8] {
        let quoted = text.replacing("'", with: "'\\''")
        let pipe = try #require(
            popen("printf %s '\(quoted)' | iconv -f UTF-8 -t \(converter)", "r")
        )
        defer { pclose(pipe) }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = fread(&bytes, 1, bytes.count, pipe)
        return Array(bytes[..<count])
    }
}
