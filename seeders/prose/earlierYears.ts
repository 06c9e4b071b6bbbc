import type { Prose } from './prose'

// Invented throughout: the source says nothing of these years.

export const prose2021: Prose = {
  CONTEXT: [
    'Đợt dịch Covid-19 kéo dài đã tác động nặng nề đến mọi mặt đời sống trên địa bàn. Cán bộ, đảng viên trong Đảng bộ vừa làm nhiệm vụ chuyên môn, vừa trực tiếp tham gia lực lượng tuyến đầu, vừa thích ứng với cách làm việc từ xa.',
  ],
  POLITICAL_TASKS: [
    'Đảng ủy tập trung lãnh đạo công tác phòng, chống dịch, coi bảo vệ sức khỏe, tính mạng Nhân dân là nhiệm vụ trên hết. Đảng viên các chi bộ tham gia truy vết, xét nghiệm, tiêm chủng, tiếp nhận và chuyển hàng thiết yếu đến từng hộ dân trong khu phong tỏa.',
    'Ngay khi dịch được kiểm soát, các cơ quan chuyên môn chủ động tham mưu phương án mở cửa lại hoạt động sản xuất, kinh doanh an toàn; duy trì giải quyết hồ sơ hành chính bằng hình thức trực tuyến, hạn chế trễ hẹn.',
  ],
  IDEOLOGICAL_WORK: [
    'Cấp ủy duy trì sinh hoạt chi bộ bằng hình thức trực tuyến, kịp thời động viên đảng viên và gia đình bị ảnh hưởng; chủ động thông tin chính thống, nhắc nhở cán bộ, đảng viên không chia sẻ tin chưa kiểm chứng.',
    'Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh được thể hiện bằng những việc làm cụ thể ở tuyến đầu chống dịch và trong chăm lo người dân gặp khó khăn.',
  ],
  ORGANISATION_WORK: [
    'Tổ chức bộ máy và nhân sự của các chi bộ cơ bản ổn định. Đảng ủy phân công lại cấp ủy viên phụ trách chi bộ cho phù hợp với điều kiện giãn cách; công tác kiểm điểm, đánh giá, xếp loại cuối năm được hướng dẫn sớm và thực hiện chặt chẽ.',
  ],
  MEMBER_WORK: [
    'Do giãn cách xã hội, các lớp bồi dưỡng và việc thẩm tra lý lịch bị gián đoạn; các chi bộ tranh thủ những tháng cuối năm để hoàn tất hồ sơ, ưu tiên xét kết nạp những quần chúng có đóng góp trong phòng, chống dịch.',
  ],
  INSPECTION_WORK: [
    'Chương trình kiểm tra, giám sát được điều chỉnh phù hợp với tình hình dịch bệnh, tập trung giám sát việc quản lý, phân bổ nguồn hỗ trợ người dân và trách nhiệm nêu gương của đảng viên.',
  ],
  MASS_MOBILISATION: [
    'Các đoàn thể cơ quan phối hợp vận động, tiếp nhận và chuyển kịp thời lương thực, thuốc men đến người dân; thăm hỏi gia đình chính sách, hộ nghèo, người lao động mất việc và gia đình có người mất vì dịch bệnh.',
  ],
  WEAKNESSES: [
    'Một số nhiệm vụ theo chương trình công tác phải lùi thời gian thực hiện; kết quả phát triển đảng viên thấp so với chỉ tiêu; công tác dự báo tình hình dịch ở giai đoạn đầu còn bị động.',
  ],
  CAUSES: [
    'Nguyên nhân chủ yếu do dịch bệnh diễn biến phức tạp, chưa có tiền lệ; bên cạnh đó, việc ứng dụng công nghệ trong công tác đảng ở một số chi bộ còn chậm.',
  ],
  LESSONS: [
    'Trong hoàn cảnh khó khăn, chi bộ phải giữ được sinh hoạt, đảng viên phải ở nơi Nhân dân cần; mọi nguồn lực chăm lo phải công khai, đến đúng người, đúng lúc.',
  ],
  DIRECTION: [
    'Tập trung lãnh đạo phục hồi kinh tế, thích ứng an toàn với dịch bệnh; đẩy nhanh các công việc bị chậm; chăm lo an sinh xã hội, nhất là trẻ em mồ côi và người lao động khó khăn.',
    'Củng cố nền nếp sinh hoạt chi bộ, chú trọng tạo nguồn và kết nạp đảng viên mới từ lực lượng đã trưởng thành qua thực tiễn chống dịch.',
  ],
}

export const prose2020: Prose = {
  CONTEXT: [
    'Năm diễn ra đại hội đảng các cấp cũng là năm dịch Covid-19 lần đầu xuất hiện, đòi hỏi Đảng bộ vừa hoàn thành các nhiệm vụ trọng tâm của nhiệm kỳ, vừa chuyển hướng kịp thời để phòng, chống dịch.',
  ],
  POLITICAL_TASKS: [
    'Đảng ủy lãnh đạo các cơ quan, đơn vị thực hiện nghiêm các biện pháp phòng, chống dịch, bảo đảm hoạt động hành chính thông suốt; triển khai kịp thời chính sách hỗ trợ người dân và doanh nghiệp gặp khó khăn.',
    'Công tác quản lý đô thị, trật tự lòng lề đường và vệ sinh môi trường được duy trì; nhiều công trình dân sinh chào mừng đại hội hoàn thành đúng tiến độ.',
  ],
  IDEOLOGICAL_WORK: [
    'Công tác tuyên truyền tập trung vào đại hội đảng các cấp và phòng, chống dịch; các chi bộ duy trì sinh hoạt chuyên đề, giới thiệu gương cán bộ, công chức tận tụy phục vụ Nhân dân.',
  ],
  ORGANISATION_WORK: [
    'Đại hội các chi bộ và đại hội Đảng bộ được chuẩn bị chu đáo, tiến hành dân chủ, đúng nguyên tắc; cấp ủy khóa mới nhanh chóng xây dựng quy chế làm việc và phân công nhiệm vụ.',
  ],
  MEMBER_WORK: [
    'Công tác phát triển đảng viên được lồng ghép với phong trào thi đua chào mừng đại hội; đảng viên mới phần lớn là cán bộ, công chức trẻ, có trình độ chuyên môn và ý thức rèn luyện tốt.',
  ],
  INSPECTION_WORK: [
    'Công tác kiểm tra, giám sát trước đại hội được tăng cường, góp phần giữ nghiêm kỷ luật và bảo đảm tiêu chuẩn nhân sự cấp ủy.',
  ],
  MASS_MOBILISATION: [
    'Các đoàn thể vận động đoàn viên, hội viên tham gia hiến máu, may khẩu trang, trao quà cho người bán vé số, người lao động nghèo trong thời gian giãn cách.',
  ],
  WEAKNESSES: [
    'Việc ứng dụng công nghệ thông tin trong sinh hoạt và quản lý hồ sơ đảng viên còn hạn chế; một số chỉ tiêu phải điều chỉnh do dịch.',
  ],
  CAUSES: ['Cán bộ làm công tác đảng ở chi bộ đều kiêm nhiệm; hạ tầng công nghệ chưa đồng bộ giữa các đơn vị.'],
  LESSONS: [
    'Chuẩn bị đại hội phải sớm, kỹ, phát huy dân chủ đi đôi với giữ kỷ luật; khi tình huống bất ngờ xảy ra phải thống nhất một đầu mối chỉ đạo.',
  ],
  DIRECTION: [
    'Triển khai ngay nghị quyết đại hội bằng chương trình hành động cụ thể; tiếp tục phòng, chống dịch, hỗ trợ sản xuất, kinh doanh và chăm lo đời sống Nhân dân.',
  ],
}

export const prose2019: Prose = {
  CONTEXT: [
    'Đảng bộ thực hiện nhiệm vụ trong điều kiện kinh tế trên địa bàn tăng trưởng ổn định, yêu cầu về kỷ cương hành chính và chất lượng phục vụ người dân ngày càng cao.',
  ],
  POLITICAL_TASKS: [
    'Đảng ủy lãnh đạo đẩy mạnh cải cách thủ tục hành chính, nâng tỉ lệ hồ sơ giải quyết đúng hạn; siết chặt quản lý trật tự xây dựng, xử lý dứt điểm nhiều điểm phức tạp về lấn chiếm lòng lề đường.',
    'Các chi bộ khối kinh tế, tài chính theo dõi sát nguồn thu, tham mưu điều hành ngân sách tiết kiệm, hiệu quả, ưu tiên cho giáo dục, y tế và an sinh xã hội.',
  ],
  IDEOLOGICAL_WORK: [
    'Các chi bộ duy trì nền nếp sinh hoạt chuyên đề, gắn học tập và làm theo Bác với việc thực hiện quy định về trách nhiệm nêu gương; dư luận trong cán bộ, công chức được nắm bắt và giải đáp kịp thời.',
  ],
  ORGANISATION_WORK: [
    'Việc sắp xếp tổ chức bộ máy, tinh giản biên chế được thực hiện từng bước, đúng lộ trình; công tác chuẩn bị đại hội chi bộ được triển khai sớm.',
  ],
  MEMBER_WORK: [
    'Công tác tạo nguồn được Đoàn Thanh niên và Công đoàn tham gia tích cực; hồ sơ kết nạp được thẩm định kỹ, quy trình bảo đảm chặt chẽ.',
  ],
  INSPECTION_WORK: [
    'Ủy ban Kiểm tra Đảng ủy hoàn thành chương trình đề ra, chú trọng giám sát chuyên đề về thực hiện quy chế làm việc và thực hành tiết kiệm.',
  ],
  MASS_MOBILISATION: [
    'Phong trào «Dân vận khéo» được đăng ký từ đầu năm với những việc cụ thể về giữ gìn vệ sinh môi trường, chỉnh trang đô thị và giúp đỡ hộ khó khăn.',
  ],
  WEAKNESSES: [
    'Sinh hoạt của một số chi bộ đông đảng viên còn hình thức; việc theo dõi thực hiện kết luận sau giám sát chưa thường xuyên.',
  ],
  CAUSES: ['Cấp ủy một vài chi bộ chưa dành đủ thời gian chuẩn bị nội dung sinh hoạt; chế độ báo cáo, theo dõi chưa chặt chẽ.'],
  LESSONS: ['Nêu gương phải bắt đầu từ cấp ủy và người đứng đầu; việc đã kết luận phải có người theo dõi đến cùng.'],
  DIRECTION: [
    'Tập trung lãnh đạo đại hội chi bộ, đại hội Đảng bộ; tiếp tục cải cách hành chính, giữ vững kỷ cương và chất lượng phục vụ Nhân dân.',
  ],
}

export const prose2018: Prose = {
  CONTEXT: [
    'Là năm bản lề của nhiệm kỳ, Đảng bộ tập trung rà soát các chỉ tiêu đã đề ra, khắc phục những việc còn chậm và nâng chất lượng hoạt động của từng chi bộ.',
  ],
  POLITICAL_TASKS: [
    'Đảng ủy lãnh đạo các cơ quan chuyên môn hoàn thành nhiệm vụ thu, chi ngân sách, quản lý đô thị, giáo dục, y tế và an sinh xã hội; thủ tục hành chính được công khai, quy trình giải quyết hồ sơ được rút gọn.',
  ],
  IDEOLOGICAL_WORK: [
    'Công tác chính trị, tư tưởng được triển khai nghiêm túc; các chi bộ quán triệt nghị quyết của Đảng, đưa nội dung học tập và làm theo Bác vào sinh hoạt thường kỳ.',
  ],
  ORGANISATION_WORK: [
    'Đảng ủy kiện toàn chi ủy ở các chi bộ có biến động nhân sự, hướng dẫn việc đánh giá, xếp loại chất lượng theo quy định mới của Bộ Chính trị.',
  ],
  MEMBER_WORK: [
    'Công tác phát triển đảng viên được quan tâm, nguồn kết nạp chủ yếu từ Đoàn Thanh niên; việc quản lý hồ sơ, giới thiệu đảng viên giữ mối liên hệ nơi cư trú được thực hiện đúng quy định.',
  ],
  INSPECTION_WORK: ['Công tác kiểm tra, giám sát được thực hiện theo chương trình; các trường hợp vi phạm được xem xét, kết luận rõ ràng.'],
  MASS_MOBILISATION: [
    'Các đoàn thể cơ quan hoạt động có nền nếp, tham gia tích cực các phong trào thi đua và chăm lo gia đình chính sách, hộ khó khăn trên địa bàn.',
  ],
  WEAKNESSES: ['Một số chi bộ chưa chủ động trong công tác tạo nguồn; việc tự phê bình và phê bình còn nể nang.'],
  CAUSES: ['Kinh nghiệm làm công tác đảng của một số cấp ủy viên còn ít; công tác đôn đốc chưa thường xuyên.'],
  DIRECTION: [
    'Tiếp tục nâng cao năng lực lãnh đạo của cấp ủy, chất lượng sinh hoạt chi bộ; đẩy mạnh cải cách hành chính và tăng cường kiểm tra, giám sát.',
  ],
}
