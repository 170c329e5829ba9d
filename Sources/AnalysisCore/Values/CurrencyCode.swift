/// The codes of currencies by ISO 4217, and how documents write these currencies otherwise.
package enum CurrencyCode {
    private static let codes: Set<String> = Set(
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN \
        BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD \
        FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY \
        KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP \
        MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR \
        RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT \
        TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
        """.split(separator: " ").map(String.init)
    )

    /// Signs and words, the most telling first.
    private static let marks: [String: [String]] = [
        "AUD": ["A$", "AU$"], "BRL": ["R$", "reais"], "CAD": ["C$", "CA$"],
        "CHF": ["Fr.", "SFr.", "Franken"], "CNY": ["元", "yuan", "renminbi", "RMB", "¥"],
        "CZK": ["Kč"], "DKK": ["kroner", "kr."], "EUR": ["€", "euro", "euros"],
        "GBP": ["£", "pounds sterling", "pounds"], "HKD": ["HK$"], "HUF": ["Ft", "forint"],
        "ILS": ["₪"], "INR": ["₹", "rupees"], "JPY": ["円", "yen", "¥"], "KRW": ["₩", "won"],
        "NOK": ["kroner", "kr."], "NZD": ["NZ$"], "PLN": ["zł", "złotych"], "RUB": ["₽"],
        "SEK": ["kronor", "kr"], "SGD": ["S$"], "THB": ["฿", "baht"], "TRY": ["₺"], "TWD": ["NT$"],
        "UAH": ["₴"], "USD": ["US$", "$", "US dollars", "dollars"], "VND": ["₫"], "ZAR": ["rand"],
    ]

    /// Whether three letters are the code of a currency.
    package static func isKnown(_ code: String) -> Bool { codes.contains(code) }

    /// How documents write a currency beside its code.
    ///
    /// - Parameter code: The code.
    /// - Returns: Signs and words; none for those that are not known.
    package static func marks(of code: String) -> [String] { marks[code] ?? [] }

    /// The currencies whose names stand in a text.
    ///
    /// - Parameter text: The text.
    /// - Returns: Their codes in order.
    package static func named(in text: String) -> [String] {
        let words = Set(text.split { !$0.isLetter }.map { $0.lowercased() })
        return marks.filter { $1.contains(where: words.contains) }.map(\.key).sorted()
    }

    /// The currencies that signs in a text stand for.
    ///
    /// Words are not among them: `won` is more often no currency.
    ///
    /// - Parameter text: The text.
    /// - Returns: Their codes in order.
    package static func signed(in text: String) -> [String] {
        marks.filter { _, marks in
            marks.contains { mark in
                mark.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
                    && stands(mark, in: text)
            }
        }
        .map(\.key).sorted()
    }

    /// Whether a sign stands in a text; `S$` does not in `US$`.
    private static func stands(_ mark: String, in text: String) -> Bool {
        guard mark.first?.isLetter == true else { return text.contains(mark) }
        return text.ranges(of: mark).contains { range in
            range.lowerBound == text.startIndex
                || !text[text.index(before: range.lowerBound)].isLetter
        }
    }
}
