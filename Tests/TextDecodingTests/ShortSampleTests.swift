import Glibc
import Testing

@testable import TextDecoding

/// Single words in the encodings of old files.
@Suite struct ShortSampleTests {
    /// The language, its encoding, words, and how many of these are read right at least.
    ///
    /// The statistics alone have 283 of all 401: 44 of 46 in German, 28 of 49 in French, 29 of 44 in
    /// Spanish, 17 of 38 in Portuguese and Italian, 32 of 56 in Polish, 45 of 62 in Czech, 23 of 34 in
    /// Turkish, 36 of 43 in Russian, and all 29 in Greek.
    private static let languages: [(name: String, converter: String, words: String, right: Int)] = [
        (
            "German", "CP1252",
            """
            Grüße Straße Müller schön Köln München über für Äpfel Öl Übung Fußball Zürich möchte hätte \
            größer Mädchen Bäcker Gebäude ungültig Straßenbahn Wörter grün Käse König läuft heißt weiß \
            Frühstück süß Größe Brötchen Löwe Tür Österreich Ärger früher können fährt Hände Würde \
            tschüss Säge Höhe Jörg Bär
            """, 46
        ),
        (
            "French", "CP1252",
            """
            café déjà été forêt français Noël garçon hôtel élève crème naïve août où île œuvre cœur reçu \
            théâtre société événement école père mère très après fenêtre tête bête êtes château gâteau \
            maître goûter sûr là voilà leçon ça aiguë Raphaël bœuf sœur rôle drôle étudiant énergie canoë \
            dû hérisson
            """, 49
        ),
        (
            "Spanish", "CP1252",
            """
            niño España mañana año corazón también adiós señor pingüino árbol jamón camión José qué \
            ¿qué? años Málaga última más señora español canción país días está habitación avión lápiz \
            música fútbol número pequeño otoño baño Perú Bogotá después aquí allí razón Ángel ¡Olé! \
            vergüenza cigüeña
            """, 44
        ),
        (
            "Portuguese and Italian", "CP1252",
            """
            não ações coração São você avião irmã pão português também mãe informação três amanhã lições \
            João difícil água città perché più è università caffè già però lunedì virtù perciò così \
            sarà verrà libertà età gioventù papà né tè
            """, 38
        ),
        (
            "Polish", "CP1250",
            """
            zażółć gęślą jaźń łódź święta dziękuję mąż źródło Gdańsk żółty książka pięć sześć będę są \
            trzęsienie Kraków może dzień dobry proszę życie miłość słońce śnieg mężczyzna dziewięć \
            dziesięć źle chłopiec piątek środa wrześni grudzień ósmy Łukasz Śląsk niedźwiedź jesień głowa \
            ręka żaba mówić
            """, 40
        ),
        (
            "Polish", "ISO-8859-2",
            """
            dzień proszę życie miłość słońce śnieg mężczyzna dziewięć źle chłopiec piątek środa Łukasz \
            Śląsk
            """, 13
        ),
        (
            "Czech", "CP1250",
            """
            žluťoučký kůň příliš dům čeština děkuji šťastný město být větší růže Dvořák řeka žena vůz \
            pět malý Plzeň úterý dobrý večer příjemný můj dítě čtyři šest sůl přítel žák Jiří Ondřej \
            Kateřina zítra měsíc bílý červený modrý zelený žlutý středa čtvrtek pátek neděle déšť sníh \
            škola třída
            """, 45
        ),
        (
            "Czech", "ISO-8859-2",
            "večer příjemný můj dítě čtyři šest sůl přítel žák Jiří měsíc déšť škola třída neděle",
            13
        ),
        (
            "Turkish", "CP1254",
            """
            İstanbul teşekkür güneş ağaç çocuk şişe ışık öğrenci değil çalışma Türkiye görüşürüz yağmur \
            Beşiktaş müdür küçük büyük şeker şehir dağ göğüs yıldız altın kırmızı yeşil gümüş değer \
            ığdır İzmir Ağustos Çarşamba günaydın nasılsın teşekkürler
            """, 29
        ),
        (
            "Russian", "CP1251",
            """
            Привет Москва спасибо книга мир человек дом работа хлеб ты Россия здравствуйте молоко вода \
            окно город улица машина школа учитель друг вечер утро ночь солнце Петербург Сибирь ёлка \
            подъезд щётка цвет
            """, 29
        ),
        (
            "Russian", "KOI8-R",
            """
            здравствуйте молоко вода окно город улица машина Петербург учитель Москва привет ночь
            """, 11
        ),
        (
            "Greek", "CP1253",
            """
            καλημέρα Ελλάδα ευχαριστώ νερό σπίτι Αθήνα όχι βιβλίο καφές ψωμί δρόμος θάλασσα άνθρωπος γάλα \
            γυναίκα παιδί σχολείο δάσκαλος ήλιος φεγγάρι αύριο σήμερα Θεσσαλονίκη κόσμος ελιά ψάρι μήλο \
            ώρα εβδομάδα
            """, 28
        ),
    ]

    @Test func `A single word is read in the encoding that it is in`() throws {
        for language in Self.languages {
            let words = language.words.split(whereSeparator: \.isWhitespace).map(String.init)
            let foreign = words.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
            var wrong: [String] = []
            for word in foreign {
                let text = try TextDecoder.decode(try Self.encoded(word, language.converter))
                let read = String(decoding: text.utf8, as: UTF8.self)
                if read != word { wrong.append("\(word): \(read)") }
            }
            let right = foreign.count - wrong.count
            #expect(right >= language.right, "\(language.name) \(language.converter): \(wrong)")
        }
    }

    /// What the C library's `iconv` makes of a word.
    private static func encoded(_ text: String, _ converter: String) throws -> [UInt8] {
        let descriptor = iconv_open(converter, "UTF-8")
        defer { _ = iconv_close(descriptor) }
        var input = Array(text.utf8).map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 4 * input.count)
        var left = output.count
        try input.withUnsafeMutableBufferPointer { input in
            try output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                var count = input.count
                let result = iconv(descriptor, &from, &count, &to, &left)
                try #require(result == 0)
            }
        }
        return output.dropLast(left).map { UInt8(bitPattern: $0) }
    }

    @Test(arguments: ["windows-1252", "ISO-8859-15", "macintosh", "EUC-JP", "windows-1255"])
    func `A guess stands where there are many letters, or it is of another kind`(
        label: String
    ) throws {
        let guess = try #require(TextEncoding(label: label))
        let many = [UInt8](repeating: 0xE9, count: 13)
        #expect(ShortSample.better(than: guess, for: many) == guess)
        let few = Array("caf\u{E9}".unicodeScalars.map { UInt8($0.value) })
        let isOther = !["windows-1252", "ISO-8859-15"].contains(label)
        #expect(
            (ShortSample.better(than: guess, for: few) == guess)
                == (isOther || label == "windows-1252")
        )
    }

    @Test func `A few letters in a long text are looked at with their words`() throws {
        let text = Array(String(repeating: "plain words ", count: 5_000).utf8)
        let word = Array("caf\u{E9}".unicodeScalars.map { UInt8($0.value) })
        let guess = try #require(TextEncoding(label: "windows-1250"))
        let found = ShortSample.better(than: guess, for: text + word + text + word)
        #expect(found == .windows1252)
    }
}
