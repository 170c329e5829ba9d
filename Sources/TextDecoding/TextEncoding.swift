/// A character encoding that can be read.
public struct TextEncoding: Sendable, Hashable {
    /// The name that IANA and browsers know it by.
    public let name: String
    /// The name that iconv knows the encoding by; a superset where browsers read a superset.
    let converter: String

    /// UTF-8.
    public static let utf8 = TextEncoding(name: "UTF-8", converter: "UTF-8")
    /// UTF-16, low byte first.
    public static let utf16LittleEndian = TextEncoding(name: "UTF-16LE", converter: "UTF-16LE")
    /// UTF-16, high byte first.
    public static let utf16BigEndian = TextEncoding(name: "UTF-16BE", converter: "UTF-16BE")
    /// UTF-32, low byte first.
    public static let utf32LittleEndian = TextEncoding(name: "UTF-32LE", converter: "UTF-32LE")
    /// UTF-32, high byte first.
    public static let utf32BigEndian = TextEncoding(name: "UTF-32BE", converter: "UTF-32BE")
    /// What browsers read where a page says Latin-1 or ASCII, or nothing at all.
    public static let windows1252 = TextEncoding(name: "windows-1252", converter: "CP1252")

    private init(name: String, converter: String) {
        self.name = name
        self.converter = converter
    }

    /// The encoding that a label means, as browsers understand it.
    ///
    /// `nil` for a label that nobody knows.
    ///
    /// - Parameter label: What stands behind `charset=` or `encoding=`, in any case.
    public init?(label: String) {
        let key = label.lowercased().filter { $0.isASCII && !$0.isWhitespace && $0 != "\"" }
        guard let encoding = Self.byLabel[key] else { return nil }
        self = encoding
    }

    /// Whether a label stands for an encoding in which markup can hide as harmless text.
    static func isRefused(label: String) -> Bool {
        let key = label.lowercased().filter { $0.isLetter || $0.isNumber }
        return key == "utf7" || key == "unicode11utf7" || key == "hzgb2312"
    }

    /// Whether ASCII bytes mean ASCII, so that a label written in them can be true.
    var isASCIICompatible: Bool {
        !name.hasPrefix("UTF-16") && !name.hasPrefix("UTF-32")
    }

    /// Whether each byte is a character of its own, so that no bytes can be wrong.
    var isSingleByte: Bool {
        name.hasPrefix("windows-") || name.hasPrefix("ISO-8859-") || name.hasPrefix("KOI8")
            || name.hasPrefix("mac") || name.hasPrefix("IBM")
    }

    private static let byLabel: [String: TextEncoding] = {
        var encodings: [String: TextEncoding] = [:]
        for (name, converter, labels) in table {
            let encoding = TextEncoding(name: name, converter: converter)
            encodings[name.lowercased()] = encoding
            for label in labels.split(separator: " ") { encodings[String(label)] = encoding }
        }
        for part in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16] {
            for label in ["iso8859-\(part)", "iso8859\(part)", "iso_8859-\(part)"] {
                encodings[label] = encodings["iso-8859-\(part)"]
            }
        }
        for page in 1250...1258 {
            for label in ["cp\(page)", "x-cp\(page)", "windows\(page)"] {
                encodings[label] = encodings["windows-\(page)"]
            }
        }
        return encodings
    }()

    /// Name, name for iconv, further labels.
    private static let table: [(String, String, String)] = [
        ("UTF-8", "UTF-8", "utf8 unicode-1-1-utf-8 x-unicode20utf8"),
        ("UTF-16LE", "UTF-16LE", "utf-16 utf16 ucs-2 unicode csunicode iso-10646-ucs-2"),
        ("UTF-16BE", "UTF-16BE", "unicodefffe"),
        ("UTF-32LE", "UTF-32LE", "utf-32 utf32 ucs-4"),
        ("UTF-32BE", "UTF-32BE", ""),
        (
            "windows-1252", "CP1252",
            "iso-8859-1 latin1 latin-1 l1 ascii us-ascii ansi_x3.4-1968 iso-ir-100 ansi cp819 ibm819"
        ),
        ("windows-1250", "CP1250", ""),
        ("windows-1251", "CP1251", ""),
        ("windows-1253", "CP1253", ""),
        ("windows-1254", "CP1254", "iso-8859-9 latin5 l5"),
        ("windows-1255", "CP1255", ""),
        ("windows-1256", "CP1256", ""),
        ("windows-1257", "CP1257", ""),
        ("windows-1258", "CP1258", ""),
        ("windows-874", "CP874", "tis-620 tis620 iso-8859-11 dos-874"),
        ("ISO-8859-2", "ISO-8859-2", "latin2 l2 iso-ir-101"),
        ("ISO-8859-3", "ISO-8859-3", "latin3 l3"),
        ("ISO-8859-4", "ISO-8859-4", "latin4 l4"),
        ("ISO-8859-5", "ISO-8859-5", "cyrillic"),
        ("ISO-8859-6", "ISO-8859-6", "arabic"),
        ("ISO-8859-7", "ISO-8859-7", "greek greek8"),
        ("ISO-8859-8", "ISO-8859-8", "hebrew visual iso-8859-8-i logical"),
        ("ISO-8859-10", "ISO-8859-10", "latin6 l6"),
        ("ISO-8859-13", "ISO-8859-13", ""),
        ("ISO-8859-14", "ISO-8859-14", ""),
        ("ISO-8859-15", "ISO-8859-15", "latin9 latin-9 l9"),
        ("ISO-8859-16", "ISO-8859-16", ""),
        ("KOI8-R", "KOI8-R", "koi koi8 koi8_r cskoi8r"),
        ("KOI8-U", "KOI8-U", "koi8-ru"),
        ("IBM866", "CP866", "cp866 866"),
        ("IBM437", "CP437", "cp437 437"),
        ("IBM850", "CP850", "cp850 850"),
        ("IBM852", "CP852", "cp852"),
        ("IBM855", "CP855", "cp855"),
        ("macintosh", "MACINTOSH", "mac x-mac-roman"),
        ("mac-cyrillic", "MAC-CYRILLIC", "x-mac-cyrillic"),
        ("mac-centraleurope", "MAC-CENTRALEUROPE", ""),
        ("VISCII", "VISCII", ""),
        (
            "GB18030", "GB18030",
            "gbk gb2312 gb_2312-80 x-gbk chinese euc-cn cp936 ms936 windows-936"
        ),
        ("Big5", "BIG5-HKSCS", "big5-hkscs big5hkscs x-x-big5 cn-big5 cp950"),
        ("EUC-TW", "EUC-TW", ""),
        (
            "Shift_JIS", "CP932",
            "shift-jis sjis x-sjis ms_kanji ms932 windows-31j cp932 csshiftjis"
        ),
        ("EUC-JP", "EUC-JP-MS", "x-euc-jp eucjp cseucpkdfmtjapanese"),
        ("ISO-2022-JP", "ISO-2022-JP", "csiso2022jp"),
        ("ISO-2022-KR", "ISO-2022-KR", ""),
        (
            "EUC-KR", "CP949",
            "uhc korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 cp949 euckr"
        ),
        ("Johab", "JOHAB", ""),
    ]
}
