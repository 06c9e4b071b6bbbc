import type { Prose } from './prose'

/** Our own wording over the fields of work that the source names; whatever goes beyond them is invented. */
export const prose2022: Prose = {
  CONTEXT: [
    'Đảng bộ triển khai nhiệm vụ của năm trong bối cảnh thành phố bước vào giai đoạn phục hồi sau thời gian dài phòng, chống dịch Covid-19. Hoạt động sản xuất, kinh doanh và đời sống Nhân dân từng bước trở lại bình thường; tuy nhiên giá cả đầu vào biến động, sức mua phục hồi chậm, khối lượng công việc tồn lại sau dịch lớn, đặt ra yêu cầu cao đối với từng cơ quan, đơn vị và mỗi cán bộ, đảng viên.',
    'Được sự quan tâm lãnh đạo, chỉ đạo của Ban Thường vụ Quận ủy, Đảng ủy bám sát chủ đề năm và chương trình công tác đã đề ra, phân công cấp ủy viên phụ trách từng chi bộ, giữ vững nguyên tắc tập trung dân chủ và sự đoàn kết, thống nhất trong toàn Đảng bộ.',
  ],
  POLITICAL_TASKS: [
    'Đảng ủy lãnh đạo các cơ quan chuyên môn tham mưu Ủy ban nhân dân quận điều hành phục hồi kinh tế gắn với kiểm soát dịch bệnh. Các chi bộ khối kinh tế chủ động nắm tình hình doanh nghiệp, hộ kinh doanh; kịp thời tháo gỡ vướng mắc về thủ tục, mặt bằng và tiếp cận chính sách hỗ trợ; thu ngân sách được theo dõi sát theo từng tháng, từng nguồn thu.',
    'Công tác phòng, chống dịch chuyển sang trạng thái quản lý rủi ro. Đảng viên các chi bộ khối y tế, giáo dục, văn hóa phối hợp với các phường rà soát đối tượng, vận động và tổ chức tiêm vắc-xin nhắc lại cho người dân, ưu tiên người cao tuổi, người có bệnh nền và học sinh; duy trì phương án ứng phó khi có ca bệnh tăng, không để bị động, bất ngờ.',
    'Đảng ủy tập trung lãnh đạo giải ngân vốn đầu tư công. Các chi bộ phụ trách dự án, bồi thường và quản lý đô thị lập tiến độ cho từng công trình, phân công đảng viên theo dõi đến từng hạng mục và từng hộ dân chịu ảnh hưởng; những khâu chậm được đưa ra kiểm điểm ngay trong sinh hoạt chi bộ để có biện pháp khắc phục.',
    'Cải cách hành chính tiếp tục gắn với xây dựng chính quyền đô thị. Các phòng, ban rà soát, rút ngắn quy trình nội bộ, mở rộng tiếp nhận hồ sơ qua mạng, nâng cao trách nhiệm giải trình của người đứng đầu; thái độ phục vụ người dân được đưa vào nội dung tự soi, tự sửa của đảng viên.',
  ],
  IDEOLOGICAL_WORK: [
    'Việc học tập, quán triệt các chỉ thị, nghị quyết của Đảng được tổ chức bằng nhiều hình thức phù hợp với điều kiện công tác của từng chi bộ. Cấp ủy thường xuyên nắm tâm trạng, tư tưởng của cán bộ, đảng viên và người lao động, kịp thời định hướng trước những vấn đề dư luận quan tâm.',
    'Chuyên đề học tập năm được các chi bộ cụ thể hóa thành nội dung sinh hoạt hằng tháng và sinh hoạt chuyên đề; mỗi đảng viên đăng ký việc làm theo gắn với vị trí công tác, chi bộ theo dõi và nhận xét kết quả thực hiện. Nhiều cách làm thiết thực trong tiếp công dân, giải quyết hồ sơ và chăm lo người yếu thế được duy trì, nhân rộng.',
    'Các chỉ thị của Thành ủy được tiếp tục tuyên truyền, vận động trong cán bộ, đảng viên và Nhân dân; nội dung thực hiện được lồng ghép vào sinh hoạt chi bộ, hội nghị cơ quan và hoạt động của các tổ chức đoàn thể, gắn với trách nhiệm nêu gương của đảng viên tại nơi làm việc và nơi cư trú.',
    'Đảng ủy chỉ đạo chủ động cung cấp thông tin chính thống về dịch bệnh, giá cả, thị trường tài chính và các chính sách an sinh; phát huy vai trò của đảng viên trên không gian mạng trong việc phản bác tin đồn thất thiệt, thông tin xấu độc, góp phần giữ ổn định tư tưởng và niềm tin của Nhân dân.',
  ],
  ORGANISATION_WORK: [
    'Đảng ủy quan tâm kiện toàn cấp ủy, nâng cao chất lượng sinh hoạt chi bộ theo hướng thiết thực, tập trung vào nhiệm vụ chuyên môn khó và những việc còn tồn đọng; cấp ủy viên dự sinh hoạt với chi bộ được phân công phụ trách và phản ánh kịp thời về Đảng ủy.',
    'Công tác cán bộ được thực hiện đúng quy trình, bảo đảm công khai, dân chủ; việc quy hoạch, đào tạo, bồi dưỡng gắn với vị trí việc làm và yêu cầu xây dựng chính quyền đô thị.',
    'Việc kiểm điểm, đánh giá, xếp loại chất lượng tổ chức đảng và đảng viên cuối năm được tiến hành theo đúng trình tự, từ chi bộ đến Đảng ủy; kết quả đánh giá gắn với mức độ hoàn thành nhiệm vụ chính trị, được thông báo công khai trong Đảng bộ.',
  ],
  MEMBER_WORK: [
    'Các chi bộ chú trọng phát hiện, bồi dưỡng quần chúng ưu tú từ phong trào thi đua của Đoàn Thanh niên và Công đoàn, nhất là những nhân tố trưởng thành trong thời gian phòng, chống dịch; việc giới thiệu, thẩm tra lý lịch và xét kết nạp được thực hiện chặt chẽ, coi trọng chất lượng.',
    'Công tác quản lý đảng viên được duy trì nền nếp. Hồ sơ đảng viên được bổ sung hằng năm; thủ tục chuyển sinh hoạt đảng, miễn công tác và sinh hoạt đảng được giải quyết đúng quy định; đảng viên giữ mối liên hệ với chi bộ nơi cư trú.',
  ],
  INSPECTION_WORK: [
    'Đảng ủy và Ủy ban Kiểm tra Đảng ủy xây dựng, thực hiện chương trình kiểm tra, giám sát ngay từ đầu năm; nội dung tập trung vào việc thực hiện quy chế làm việc, quy định về nêu gương, thu nộp đảng phí và những lĩnh vực dễ phát sinh sai phạm.',
    'Qua kiểm tra, giám sát, các chi bộ được nhắc nhở, chấn chỉnh kịp thời; những trường hợp vi phạm được xem xét, xử lý nghiêm túc, đúng quy trình, có tác dụng giáo dục, phòng ngừa chung.',
  ],
  MASS_MOBILISATION: [
    'Công tác dân vận của chính quyền được đổi mới theo hướng gần dân, sát cơ sở. Các cơ quan duy trì đối thoại, tiếp công dân, giải quyết đơn thư và phản ánh, kiến nghị của người dân; phong trào thi đua «Dân vận khéo» được gắn với nhiệm vụ cụ thể của từng đơn vị, nhất là trong vận động bàn giao mặt bằng, chỉnh trang đô thị và chăm lo an sinh.',
    'Công đoàn, Đoàn Thanh niên, Phụ nữ và Cựu chiến binh cơ quan tổ chức nhiều hoạt động thiết thực, chăm lo đời sống đoàn viên, hội viên, vận động cán bộ, công chức, viên chức thi đua hoàn thành nhiệm vụ.',
    'An sinh xã hội được quan tâm thường xuyên. Đảng viên các chi bộ tham gia rà soát, thăm hỏi, hỗ trợ gia đình chính sách, hộ nghèo, hộ cận nghèo và các hộ có hoàn cảnh khó khăn, trẻ em mất cha mẹ do dịch bệnh; các nguồn vận động được phân bổ công khai, đúng đối tượng.',
  ],
  WEAKNESSES: [
    'Tiến độ giải ngân của một số dự án còn chậm, nhất là ở khâu bồi thường, giải phóng mặt bằng; việc phối hợp giữa các đơn vị liên quan có lúc chưa nhịp nhàng.',
    'Chất lượng sinh hoạt ở một vài chi bộ chưa đồng đều, nội dung còn nặng về chuyên môn; tinh thần tự phê bình và phê bình của một bộ phận đảng viên chưa cao.',
    'Công tác tạo nguồn phát triển đảng viên còn gặp khó khăn, kết quả kết nạp chưa đạt chỉ tiêu đề ra.',
  ],
  CAUSES: [
    'Về khách quan, khối lượng công việc sau dịch lớn, biên chế được giao hạn chế; một số quy định về đầu tư, đất đai còn chồng chéo; hồ sơ, thủ tục thẩm tra lý lịch của quần chúng có quê quán ở xa mất nhiều thời gian.',
    'Về chủ quan, một số cấp ủy chưa thật chủ động trong xây dựng kế hoạch và phân công theo dõi; vai trò của đoàn thể trong giới thiệu quần chúng ưu tú chưa được phát huy đầy đủ; công tác tự kiểm tra của chi bộ chưa thường xuyên.',
  ],
  LESSONS: [
    'Phải giữ vững đoàn kết, thống nhất từ trong cấp ủy; phân công rõ người, rõ việc, rõ thời hạn và gắn trách nhiệm của người đứng đầu với kết quả cuối cùng.',
    'Coi trọng nắm tình hình tư tưởng, thông tin kịp thời, trung thực; khi cán bộ, đảng viên nêu gương và gần dân thì việc khó cũng được Nhân dân đồng tình, ủng hộ.',
    'Kiểm tra, giám sát phải đi trước một bước, phát hiện sớm để nhắc nhở, khắc phục ngay từ chi bộ.',
  ],
  DIRECTION: [
    'Tiếp tục lãnh đạo phục hồi và phát triển kinh tế trên địa bàn, cải thiện môi trường đầu tư, đồng hành cùng doanh nghiệp; bảo đảm tiến độ giải ngân vốn đầu tư công ngay từ những tháng đầu năm.',
    'Đẩy mạnh cải cách hành chính, chuyển đổi số; siết chặt kỷ luật, kỷ cương, khắc phục tình trạng né tránh, đùn đẩy trách nhiệm; xây dựng đội ngũ cán bộ, công chức tận tụy, chuyên nghiệp.',
    'Nâng cao chất lượng sinh hoạt chi bộ và hiệu quả học tập, làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; tiếp tục tuyên truyền, vận động thực hiện các chỉ thị của Thành ủy; chủ động đấu tranh với thông tin xấu độc, sai sự thật.',
    'Thực hiện đồng bộ các giải pháp tạo nguồn, phấn đấu hoàn thành chỉ tiêu kết nạp đảng viên; làm tốt công tác quản lý, rà soát, sàng lọc đảng viên và bảo vệ chính trị nội bộ.',
    'Đổi mới công tác dân vận, phát huy vai trò của Công đoàn, Đoàn Thanh niên và các đoàn thể; chăm lo tốt hơn gia đình chính sách, hộ nghèo, hộ cận nghèo và người có hoàn cảnh khó khăn.',
  ],
  PROPOSALS: [
    'Kính đề nghị Ban Thường vụ Quận ủy tiếp tục quan tâm tổ chức các lớp bồi dưỡng nhận thức về Đảng và bồi dưỡng nghiệp vụ công tác đảng với thời gian phù hợp điều kiện công tác của cán bộ, công chức.',
    'Đề nghị các Ban Xây dựng Đảng Quận ủy hướng dẫn, hỗ trợ rút ngắn thời gian thẩm tra, xác minh lý lịch đối với quần chúng có quê quán ở địa phương khác.',
  ],
}
