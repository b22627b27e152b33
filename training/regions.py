"""Names of people by region, to put into training sentences: common given names and surnames, written here.

A name is made as the region makes it: given name and surname, surname first, with "bin", "al-" or a patronymic.
"""

_ROWS = {
    "arab": (
        "Ahmed Mohammed Mahmoud Ali Hassan Hussein Omar Khaled Youssef Ibrahim Mustafa Abdullah Samir Tariq Nabil Faisal Bilal Karim Walid Ziad Rami Fadi Jamal Anwar Salem Hamza Fatima Aisha Layla Noor Hanan Rania Amal Huda Mariam Salma Zeinab Yasmin Dalia Reem Lina Nadia Abdulrahman Abdel-Fattah Bashir Mounir",
        "al-Assad al-Masri al-Khatib al-Hariri al-Saadi al-Jubouri al-Maliki al-Sadr al-Shami al-Zoubi al-Tikriti al-Hashimi Al-Rashid Al Nahyan Haddad Khoury Mansour Nasser Saleh Hamdan Barakat Qassem Darwish Shaheen Habib Najjar Othman Ghannam Suleiman Kanaan Fayyad Daher Aoun Mikati Barghouti Abbas Erekat Zidan Bensalah Benali Bouazizi Ghannouchi Chaoui Belkacem Boudiaf Touré el-Sayed El Baradei El-Erian Haftar Bazoum Habboush",
    ),
    "slavic": (
        "Sergei Vladimir Dmitry Alexei Nikolai Mikhail Andrei Yuri Igor Oleg Viktor Pavel Maria Olga Natalia Elena Tatiana Svetlana Ksenia Volodymyr Petro Yulia Andriy Oleksandr Vitaliy Bogdan Zoran Goran Milan Dragan Slobodan Jelena Milica Ivana Jan Piotr Andrzej Krzysztof Agnieszka Katarzyna Tomáš Jiří Petr Miroslav Robert Ivan Marko Luka Dusan",
        "Ivanov Petrov Smirnov Kuznetsov Sokolov Lavrov Medvedev Shoigu Peskov Zakharova Navalny Orlova Fedorov Volkov Kozlov Shevchenko Kovalenko Bondarenko Zelensky Poroshenko Tymoshenko Klitschko Melnyk Kravchuk Jovanović Vučić Nikolić Petrović Marković Djukanovic Kovačević Horvat Babić Kowalski Nowak Wiśniewski Kaczyński Tusk Zieliński Dvořák Novák Svoboda Fico Lukashenko Tikhanovskaya Yanukovych Dodik Karadzic",
    ),
    "african": (
        "Kwame Kofi Yaw Ama Akosua Chinedu Emeka Ngozi Chukwuma Ifeoma Oluwaseun Babatunde Adebayo Folake Tunde Uhuru Wanjiku Kamau Njoroge Achieng Otieno Odhiambo Amina Juma Baraka Neema Thabo Sipho Nomvula Lindiwe Themba Tendai Tatenda Chipo Emmerson Haile Abebe Tsegaye Meles Mulatu Abiy Selam Mamadou Ousmane Aminata Fatou Ibrahima Moussa Idriss Félix Jean-Pierre Denis Yoweri Paul Samora Isaias Goodluck Muhammadu Blessing Patience Cyril Jacob Hage",
        "Mensah Owusu Boateng Asante Nkrumah Akufo-Addo Okafor Okonkwo Adeyemi Obasanjo Buhari Tinubu Eze Nwosu Abubakar Bello Danjuma Kenyatta Odinga Ruto Mwangi Kimani Otieno Wekesa Museveni Besigye Kagame Nkurunziza Magufuli Nyerere Mkapa Mandela Mbeki Zuma Ramaphosa Malema Dlamini Ndlovu Khumalo Mugabe Mnangagwa Tsvangirai Chamisa Moyo Banda Tembo Lungu Hichilema Tesfaye Desalegn Gebremariam Bekele Diallo Touré Keïta Traoré Diop Sall Wade Sow Ndiaye Ouattara Gbagbo Compaoré Kabila Tshisekedi Lumumba Mobutu Nguema Biya Déby dos Santos Machel Guebuza",
    ),
    "south asian": (
        "Rahul Amit Sanjay Rajesh Vijay Anil Suresh Ramesh Arvind Manmohan Narendra Sonia Priya Anjali Deepika Sunita Kavita Lakshmi Meera Pooja Imran Nawaz Shahid Asif Bilawal Benazir Asma Malala Hina Farooq Sheikh Hasina Khaleda Tarique Rohan Mahinda Gotabaya Ranil Maithripala Sarath Chandrika Prabhakaran Pushpa Sher Bahadur Bidya Hamid Ashraf Abdul Gulbuddin Nisar",
        "Sharma Gupta Singh Patel Kumar Verma Reddy Rao Iyer Nair Menon Mukherjee Banerjee Chatterjee Das Gandhi Modi Kejriwal Yadav Thackeray Khan Sharif Bhutto Zardari Gilani Qureshi Chaudhry Malik Mirza Baig Rahman Hossain Ahmed Chowdhury Islam Perera Fernando Rajapaksa Wickremesinghe Sirisena Jayawardene Thapa Gurung Oli Deuba Prachanda Koirala Karzai Ghani Abdullah Hekmatyar Mehsud",
    ),
    "east asian": (
        "Wei Fang Jing Lei Xiaoming Jianguo Hua Mei Yun Zhiqiang Shinzo Taro Yukio Naoto Hiroshi Kenji Takashi Yoko Akiko Haruka Sakura Min-jun Ji-woo Seo-yeon Jae-in Geun-hye Myung-bak Dae-jung Jong-un Yo-jong Thaksin Yingluck Prayuth Somchai Nguyen Minh Phuong Linh Hoang Joko Megawati Susilo Budi Prabowo Siti Rodrigo Benigno Gloria Maria Leila Mahathir Anwar Najib Suu Thein Hun",
        "Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xi Wen Lam Leung Tsai Ma Abe Suga Kishida Noda Kan Tanaka Suzuki Watanabe Yamamoto Nakamura Kobayashi Sato Kim Park Lee Moon Yoon Choi Jung Kang Shinawatra Chan-o-cha Vejjajiva Tran Pham Nguyen Le Widodo Sukarnoputri Yudhoyono Subianto Santoso Wijaya Duterte Aquino Arroyo Marcos Robredo de Lima Reyes Santos Cruz Mohamad Ibrahim Razak Sein Sen Kyi",
    ),
    "latin": (
        "José Juan Carlos Luis Jorge Miguel Pedro Alejandro Diego Fernando Ricardo Eduardo Hugo Nicolás Evo Rafael María Ana Gabriela Cristina Dilma Michelle Verónica Isabel Camila Valentina Luciana Raúl Enrique Andrés Manuel Felipe Álvaro Iván Gustavo Keiko Pedro Pablo Ollanta Jair João Luiz Inácio Marina Thiago Rodrigo Daniel Mauricio Horacio Óscar Nayib Xiomara",
        "García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Morales Ortiz Castro Chávez Maduro Guaidó Capriles Morales Correa Lasso Humala Fujimori Kuczynski Castillo Bachelet Piñera Boric Kirchner Macri Fernández Milei Lula da Silva Rousseff Temer Bolsonaro Moro Neves Santos Uribe Duque Petro Peña Nieto López Obrador Calderón Sheinbaum Bukele Ortega Murillo Zelaya Batista de Oliveira Souza Pereira Costa Almeida",
    ),
    "turkic and persian": (
        "Recep Ahmet Mehmet Mustafa Kemal Emine Ayşe Fatma Murat Hakan Selahattin Ekrem Meral Binali Hassan Mahmoud Mohammad Ali Akbar Javad Hossein Mehdi Mir-Hossein Shirin Zahra Maryam Nasrin Qasem Ilham Heydar Gurbanguly Nursultan Kassym-Jomart Islam Shavkat Emomali Almazbek Sooronbay Serzh Nikol Masoud Jalal Barham Nechirvan",
        "Erdoğan Yıldırım Kılıçdaroğlu İmamoğlu Demirtaş Davutoğlu Gül Yılmaz Kaya Demir Çelik Şahin Akşener Rouhani Ahmadinejad Khatami Khamenei Rafsanjani Mousavi Karroubi Zarif Soleimani Larijani Raisi Ebadi Aliyev Berdymukhamedov Nazarbayev Tokayev Karimov Mirziyoyev Rahmon Atambayev Jeenbekov Sargsyan Pashinyan Barzani Talabani Salih",
    ),
    "western": (
        "John David Michael James Robert William Thomas George Boris Theresa Angela Emmanuel François Nicolas Marine Silvio Matteo Giorgia Mario Pedro Mariano Alexis Jean-Claude Donald Ursula Mark Stefan Jens Helle Lars Erna Sanna Sauli Anna Emma Sarah Laura Kate Peter Andrew Simon Tony Gordon Keir Nicola Leo Micheál Justin Stephen Jacinda Scott Malcolm Julia Kevin Barack Hillary Joe Kamala Nancy Mitch Bernie Elizabeth Marco Ted",
        "Smith Johnson Brown Taylor Wilson Davies Evans Thompson Walker Wright Cameron Blair May Johnson Corbyn Starmer Sturgeon Varadkar Merkel Scholz Schäuble Steinmeier Müller Schmidt Weber Macron Hollande Sarkozy Le Pen Mélenchon Dupont Lefebvre Berlusconi Renzi Draghi Conte Rossi Bianchi Sánchez Rajoy Tsipras Mitsotakis Papadopoulos Juncker von der Leyen Rutte Wilders van den Berg Janssen Stoltenberg Löfven Andersson Nielsen Rasmussen Hansen Niinistö Marin Trudeau Harper Morrison Turnbull Gillard Ardern Obama Clinton Biden Trump Pelosi McConnell O'Brien McCarthy MacDonald Fitzgerald O'Neill",
    ),
}
_PARTICLES = {"Al", "El", "al", "el", "dos", "da", "de", "Le", "von", "der", "van", "den", "Peña", "Akufo"}


def _surnames(text):
    names, held = [], []
    for word in text.split():
        held.append(word)
        if word not in _PARTICLES:
            names.append(" ".join(held))
            held = []
    return names


PEOPLE = {region: (given.split(), _surnames(family)) for region, (given, family) in _ROWS.items()}


def make_person(rng):
    """(full name, surname) of an invented person."""
    region = rng.choice(list(PEOPLE))
    given, family = PEOPLE[region]
    first, last = rng.choice(given), rng.choice(family)
    if region == "east asian" and rng.random() < 0.4:
        return f"{last} {first}", last
    chance = rng.random()
    if region == "arab" and chance < 0.15:
        return f"{first} bin {rng.choice(given)} {last}", last
    if region == "arab" and chance < 0.25:
        return f"Abu {rng.choice(given)} {last}", f"Abu {first}"
    if chance < 0.2:
        return f"{first} {rng.choice(given)} {last}", last
    if chance < 0.28:
        return f"{first} {rng.choice('ABCDEFGHJKLMNPRSTW')}. {last}", last
    return f"{first} {last}", last
